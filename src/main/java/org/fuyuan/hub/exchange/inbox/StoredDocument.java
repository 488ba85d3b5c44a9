package org.fuyuan.hub.exchange.inbox;

import org.fuyuan.hub.exchange.InboundDocument;

/** A document of the inbox in hand. */
record StoredDocument(InboundDocument document, Form form, Content content) {}
