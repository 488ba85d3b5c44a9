package org.fuyuan.hub.exchange.inbox;

/** In what form a document's body is kept. */
enum Form {
    /** The sender's bytes. */
    DOCUMENT,
    /** Rows of a table exchange, as a JSON array of flat objects. */
    ROWS
}
