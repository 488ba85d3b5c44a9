/** What receivers say of the messages they were sent. */
package org.fuyuan.hub.exchange.receipt;
