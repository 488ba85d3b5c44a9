package org.fuyuan.hub.exchange.outbox;

/** A message on its way to one partner. */
record Outgoing(OutboxRow row, String partner) {

    /** The broker takes each of these once; a replay is not a repetition. */
    String duplicateId() {
        String id = row.message().id() + ":" + partner;
        return row.replayTo() == null ? id : id + ":" + row.sequence();
    }
}
