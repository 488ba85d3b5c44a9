package org.fuyuan.hub.message;

/**
 * Why something was refused, in words its sender can act on.
 *
 * @param code a short stable word, e.g. {@code unmapped-code}, {@code not-registered}, {@code malformed}
 * @param field where, in the sender's own terms (JSON pointer, column, element), or empty for the whole document
 * @param found what was wrong, with personal numbers masked
 * @param expected what would be right
 */
public record Refusal(String code, String field, String found, String expected) {

    public String sentence() {
        return "%s%s: found %s; expected %s".formatted(code, field.isEmpty() ? "" : " at " + field, found, expected);
    }
}
