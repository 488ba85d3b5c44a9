package org.fuyuan.sandbox.court;

/** An entry in effect that an officer may change. */
record Candidate(String id, String list, String term, long amountInCents) {

    private static final int LONGEST_MONTHS = 60;

    boolean restriction() {
        return RecordMaker.RESTRICTION.equals(list);
    }

    /** The longest term the law allows cannot be extended. */
    boolean extendable() {
        return !term.isEmpty() && Integer.parseInt(term) < LONGEST_MONTHS;
    }
}
