package org.fuyuan.sandbox.court;

/**
 * What the row means, which the dirt on it must not hide: known when the row is made, kept where only the sandbox looks.
 *
 * @param entryId the record's number
 * @param list which list
 * @param name as written
 * @param certificateNumber half-width, upper-case, 18 digits where it can be converted
 * @param amountInCents 0 where the duty is not for money
 * @param refusal why the hub must refuse the row; null when it must take it
 */
record Truth(String entryId, String list, String name, String certificateNumber, long amountInCents, String refusal) {

    Truth withNumber(String number) {
        return new Truth(entryId, list, name, number, amountInCents, refusal);
    }

    Truth withName(String written) {
        return new Truth(entryId, list, written, certificateNumber, amountInCents, refusal);
    }

    Truth refused(String why) {
        return new Truth(entryId, list, name, certificateNumber, amountInCents, why);
    }
}
