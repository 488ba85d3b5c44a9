/** The whole history of a message in one query. */
package org.fuyuan.hub.exchange.history;
