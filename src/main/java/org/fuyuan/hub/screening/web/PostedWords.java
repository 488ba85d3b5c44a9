package org.fuyuan.hub.screening.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuyuan.hub.access.PersonalNumbers;
import org.fuyuan.hub.message.Refusal;

/** Words of closed vocabularies in what is posted. Nothing stays nothing; a word that is none is told with those that are. */
final class PostedWords {

    private static final int SHOWN = 40;

    private PostedWords() {}

    static <E extends Enum<E>> E word(String field, String text, Class<E> words) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        field,
                        text,
                        "one of "
                                + Arrays.stream(words.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    static UUID id(String field, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw wrong(field, text, "the id of a decision, a UUID");
        }
    }

    static String found(String text) {
        return text.length() > SHOWN ? text.length() + " characters" : "\"" + PersonalNumbers.masked(text) + "\"";
    }

    private static IllFormedException wrong(String field, String text, String expected) {
        return new IllFormedException(List.of(new Refusal("wrong-value", field, found(text), expected)));
    }
}
