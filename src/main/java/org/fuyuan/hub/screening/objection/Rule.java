package org.fuyuan.hub.screening.objection;

import java.util.List;

/**
 * One rule of {@code rules/objections.yaml}.
 *
 * @param id what the code asks for it by
 * @param value a number, a word or words joined by commas
 * @param article the legal basis
 * @param note what it says, in short
 */
public record Rule(String id, String value, String article, String note) {

    int number() {
        return Integer.parseInt(value);
    }

    boolean names(Enum<?> word) {
        return List.of(value.split(",")).contains(word.name());
    }
}
