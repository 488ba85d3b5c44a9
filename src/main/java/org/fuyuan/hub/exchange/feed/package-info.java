/** The feed of published messages in commit order, read from their table. */
package org.fuyuan.hub.exchange.feed;
