/** The message broker: Artemis inside the hub by default, or an external one by its URL. */
package org.fuyuan.hub.exchange.broker;
