package org.fuyuan.hub.access;

import java.util.regex.Pattern;

/** Masks whatever has the form of a citizen's number (15 or 18 digits, GB 11643) in text that leaves its safe place. */
public final class PersonalNumbers {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])([0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9])");

    private PersonalNumbers() {}

    /** Keeps the first six digits, which name a place, and hides the rest. */
    public static String masked(String text) {
        return text == null || text.length() < 15
                ? text
                : NUMBER.matcher(text)
                        .replaceAll(found -> found.group().substring(0, 6)
                                + "*".repeat(found.group().length() - 6));
    }
}
