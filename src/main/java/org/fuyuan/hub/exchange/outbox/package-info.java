/** What has been published and the relay that hands it to the broker, one message for each receiver. */
package org.fuyuan.hub.exchange.outbox;
