package org.fuyuan.hub.exchange.lane;

import org.fuyuan.hub.message.Message;

/**
 * A message taken from the lane and still to be delivered.
 *
 * @param attempts how often it failed by its own fault
 */
record Waiting(Message message, int attempts) {}
