package org.fuyuan.hub.exchange;

/**
 * How a document came in, as the route that took it knows.
 *
 * @param partner who sent it, as authenticated; a constant of the route, never read from the message
 * @param type what it was sent as, e.g. {@code receipt/v1}
 * @param messageId the sender's number for it, or null; then its digest and source stand in
 * @param source where it came in, e.g. a file's name or a request path
 * @param declaredBytes how long its sender says it is, or {@link #UNTOLD}
 */
public record Arrival(String partner, String type, String messageId, String source, long declaredBytes) {

    public static final long UNTOLD = -1;

    /** Of a length that nobody has told. */
    public Arrival(String partner, String type, String messageId, String source) {
        this(partner, type, messageId, source, UNTOLD);
    }
}
