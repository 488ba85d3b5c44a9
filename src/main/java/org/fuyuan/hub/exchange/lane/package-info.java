/** One lane (车道) for each partner: takes its messages from the broker in order and keeps book of what became of them. */
package org.fuyuan.hub.exchange.lane;
