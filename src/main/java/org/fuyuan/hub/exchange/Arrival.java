package org.fuyuan.hub.exchange;

/**
 * How a document came in, as the route that took it knows.
 *
 * @param partner who sent it, as authenticated; a constant of the route, never read from the message
 * @param type what it was sent as, e.g. {@code receipt/v1}
 * @param messageId the sender's number for it, or null; then its digest and source stand in
 * @param source where it came in, e.g. a file's name or a request path
 */
public record Arrival(String partner, String type, String messageId, String source) {}
