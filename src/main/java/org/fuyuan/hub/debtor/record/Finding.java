package org.fuyuan.hub.debtor.record;

/**
 * Something odd in a record that was taken all the same, kept with the entry.
 *
 * @param code a short stable word, e.g. {@code checksum}
 * @param field the court's field
 * @param note what is odd, numbers masked
 */
public record Finding(String code, String field, String note) {}
