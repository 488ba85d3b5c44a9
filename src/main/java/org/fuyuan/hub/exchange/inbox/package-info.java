/** How documents are taken in, kept, applied and answered. */
package org.fuyuan.hub.exchange.inbox;
