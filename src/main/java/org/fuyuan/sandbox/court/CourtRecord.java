package org.fuyuan.sandbox.court;

/** A row and what it means. */
record CourtRecord(CourtRow row, Truth truth) {

    CourtRecord meaning(Truth other) {
        return new CourtRecord(row, other);
    }
}
