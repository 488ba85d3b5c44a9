package org.fuyuan.sandbox.court;

/** An entry in effect that an officer may change. */
record Candidate(String id, String list, String term, long amountInCents) {

    boolean restriction() {
        return RecordMaker.RESTRICTION.equals(list);
    }

    boolean hasTerm() {
        return !term.isEmpty();
    }
}
