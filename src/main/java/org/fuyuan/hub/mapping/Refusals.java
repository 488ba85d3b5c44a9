package org.fuyuan.hub.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.lang.Nullable;

/** The refusals every format shares, in the same words. */
final class Refusals {

    private static final int SHOWN = 60;

    private Refusals() {}

    static RefusedException malformed(String where, String found, String expected) {
        return new RefusedException(new Refusal("malformed", where, found, expected));
    }

    static Refusal wrongEncoding(String where, String charset) {
        return new Refusal("wrong-encoding", where, "bytes that are not " + charset, "text encoded as " + charset);
    }

    static Refusal missing(String field) {
        return new Refusal("missing", field, "nothing", "a value");
    }

    static Refusal unknownField(String field, String name, Collection<String> known) {
        String nearest = nearest(name, known).stream().collect(Collectors.joining(", "));
        return new Refusal("unknown-field", field, shorten(name), "only fields of the schema; nearest: " + nearest);
    }

    /** The three entries least unlike the word. */
    static List<String> nearest(String word, Collection<String> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(entry -> EditDistance.between(word, entry)))
                .limit(3)
                .toList();
    }

    static String shorten(@Nullable String text) {
        if (text == null) {
            return "nothing";
        }
        String masked = Masking.numbers(text);
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }
}
