package org.fuyuan.hub.screening.objection;

import org.fuyuan.hub.access.PersonalNumbers;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** What people write: needed, of bounded length, without control characters, and kept with numbers of persons masked. */
final class Texts {

    private Texts() {}

    /** The text as it is kept. Throws {@link RefusedException} naming the field. */
    static String needed(String field, String text, int longest, String expected) {
        String kept = optional(field, text, longest);
        if (kept.isEmpty()) {
            throw refused("missing", field, "nothing", expected);
        }
        return kept;
    }

    /** As {@link #needed}; empty for none. */
    static String optional(String field, String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw refused("too-long", field, stripped.length() + " characters", "at most " + longest + " characters");
        }
        if (stripped.codePoints().anyMatch(Texts::isNoText)) {
            throw refused("wrong-value", field, "a character that is no text", "letters, digits and punctuation");
        }
        return PersonalNumbers.masked(stripped);
    }

    static RefusedException refused(String code, String field, String found, String expected) {
        return new RefusedException(new Refusal(code, field, found, expected));
    }

    private static boolean isNoText(int character) {
        int type = Character.getType(character);
        boolean breaks = character == '\n' || character == '\r';
        return !breaks && type == Character.CONTROL || type == Character.SURROGATE || character == 0xFFFD;
    }
}
