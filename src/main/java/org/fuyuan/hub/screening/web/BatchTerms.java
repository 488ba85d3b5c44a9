package org.fuyuan.hub.screening.web;

/**
 * What holds for every question of a batch that does not say otherwise.
 *
 * @param department who asks, as authenticated
 */
record BatchTerms(String department, String scenario, String purpose, String askedBy) {

    AskedQuestion applied(AskedQuestion asked) {
        return new AskedQuestion(
                or(asked.scenario(), scenario),
                or(asked.purpose(), purpose),
                asked.businessReference(),
                or(asked.askedBy(), askedBy),
                asked.parties());
    }

    private static String or(String own, String otherwise) {
        return own == null || own.isBlank() ? otherwise : own;
    }
}
