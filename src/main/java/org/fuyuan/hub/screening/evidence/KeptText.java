package org.fuyuan.hub.screening.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text as the bytes that are kept of it and that a receipt covers, so that it is encoded once. */
record KeptText(byte[] utf8) {

    static KeptText of(String text) {
        return new KeptText(text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptText that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return text();
    }
}
