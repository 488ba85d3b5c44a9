package org.fuyuan.hub.message;

import java.util.Objects;

/**
 * A kind of message and its version, written {@code list-change/v1}; the same words name the folders under {@code mappings/}.
 *
 * @param name lower-case words joined by hyphens
 * @param version 1 or more
 */
public record MessageType(String name, int version) {

    public static final MessageType LIST_CHANGE = new MessageType("list-change", 1);
    public static final MessageType LIST_SNAPSHOT = new MessageType("list-snapshot", 1);
    public static final MessageType COURT_RECORD = new MessageType("court-record", 1);
    public static final MessageType REFUSAL_REPORT = new MessageType("refusal-report", 1);
    public static final MessageType RECEIPT = new MessageType("receipt", 1);
    public static final MessageType STATEMENT_REQUEST = new MessageType("statement-request", 1);
    public static final MessageType STATEMENT = new MessageType("statement", 1);
    public static final MessageType SCREENING_ALERT = new MessageType("screening-alert", 1);
    public static final MessageType OBJECTION = new MessageType("objection", 1);

    private static final String WORDS = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    public MessageType {
        Objects.requireNonNull(name, "name");
        if (!name.matches(WORDS)) {
            throw new IllegalArgumentException("message type name must be lower-case words joined by hyphens: " + name);
        }
        if (version < 1) {
            throw new IllegalArgumentException("message type version must be 1 or more: " + version);
        }
    }

    /** Reads {@code name/vN}; throws {@link IllegalArgumentException} on anything else. */
    public static MessageType parse(String text) {
        int slash = text.indexOf("/v");
        if (slash < 0 || !text.substring(slash + 2).matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("message type must read name/vN, e.g. list-change/v1: " + text);
        }
        return new MessageType(text.substring(0, slash), Integer.parseInt(text.substring(slash + 2)));
    }

    @Override
    public String toString() {
        return name + "/v" + version;
    }
}
