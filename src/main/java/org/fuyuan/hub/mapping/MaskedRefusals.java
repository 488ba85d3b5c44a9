package org.fuyuan.hub.mapping;

import java.util.regex.Pattern;
import org.fuyuan.hub.message.Refusal;

/** Hides citizens' numbers (GB 11643: 15 or 18 digits, half or full width) in refusals, in whatever field they were found. */
public final class MaskedRefusals {

    private static final int SHORTEST = 15;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9０-９])(?:[0-9０-９]{17}[0-9０-９XxＸｘ]|[0-9０-９]{15})(?![0-9０-９])");

    private MaskedRefusals() {}

    public static Refusal of(Refusal refusal) {
        return new Refusal(refusal.code(), text(refusal.field()), text(refusal.found()), refusal.expected());
    }

    /** The text with every citizen's number in it masked. */
    public static String text(String text) {
        return text == null || text.length() < SHORTEST
                ? text
                : NUMBER.matcher(text).replaceAll(number -> Masking.number(number.group()));
    }
}
