package org.fuyuan.hub.operations;

import org.fuyuan.hub.exchange.MessageHistory.Arrived;

/** How far a message has come at a partner, with the partner's name in the reader's language. */
record ArrivedAt(String name, Arrived arrived) {}
