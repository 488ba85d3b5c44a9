package org.fuyuan.hub.message;

/**
 * One entry in effect as somebody holds it, reduced to what reconciliation compares.
 *
 * @param entryId the entry
 * @param version the version held
 * @param amountInCents 0 where the duty is not for money
 * @param digest the first 16 hex digits of SM3 over {@code entryId \n version \n list \n certificateNumber \n name}, UTF-8
 */
public record Holding(String entryId, long version, long amountInCents, String digest) {}
