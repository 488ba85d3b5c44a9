package org.fuyuan.hub.exchange.route;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.fuyuan.hub.exchange.Transmission;

/** What a route may read beside the body. */
final class LaneHeaders {

    static final String PARTNER = "FuyuanPartner";
    static final String TYPE = "FuyuanType";
    static final String BATCH_ID = "FuyuanBatchId";
    static final String COUNT = "FuyuanCount";
    static final String MESSAGE_ID = "FuyuanMessageId";
    static final String SUBJECT = "FuyuanSubject";
    static final String EMPTY = "FuyuanEmpty";

    private LaneHeaders() {}

    static void set(Exchange exchange, Transmission transmission) {
        exchange.setProperty(PARTNER, transmission.partner());
        exchange.setProperty(TYPE, transmission.type().toString());
        Message message = exchange.getMessage();
        message.setBody(transmission);
        set(message, transmission);
        message.setHeader(COUNT, transmission.messages().size());
    }

    static void set(Message message, Transmission transmission) {
        message.setHeader(PARTNER, transmission.partner());
        message.setHeader(TYPE, transmission.type().toString());
        message.setHeader(BATCH_ID, transmission.batchId().toString());
    }
}
