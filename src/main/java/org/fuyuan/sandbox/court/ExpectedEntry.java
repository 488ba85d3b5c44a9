package org.fuyuan.sandbox.court;

/** One entry every department should hold, whatever version number it has reached. */
public record ExpectedEntry(String entryId, String list, String name, String certificateNumber, long amountInCents) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "ExpectedEntry[" + entryId + "]";
    }
}
