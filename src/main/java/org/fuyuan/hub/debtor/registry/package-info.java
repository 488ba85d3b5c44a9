/** Which transition a statement of the court means, and the one transaction that makes it. */
package org.fuyuan.hub.debtor.registry;
