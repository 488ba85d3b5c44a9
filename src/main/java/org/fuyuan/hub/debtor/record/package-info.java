/** The court's records as they arrive, dirt included, brought into one form or refused. */
package org.fuyuan.hub.debtor.record;
