package org.fuyuan.hub.debtor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One entry's life.
 *
 * @param steps every transition, oldest first
 * @param others the same party's other entries, on either list
 * @param waivers single occasions for which a restriction was lifted
 * @param related persons bound with an entity
 * @param findings what was odd in the court's record
 */
public record DebtorLife(
        DebtorSummary entry,
        Content content,
        List<Step> steps,
        List<DebtorSummary> others,
        List<WaiverTerm> waivers,
        List<Related> related,
        List<Odd> findings) {

    /** What the entry says, apart from whom it names. */
    public record Content(
            String kind,
            String sex,
            String legalRepresentative,
            String courtName,
            String areaName,
            String documentNumber,
            String documentIssuer,
            String duty,
            String performance,
            List<Integer> grounds,
            Long amountInCents,
            LocalDate filedOn) {}

    /** One transition: who, when, why, on which article. */
    public record Step(
            long version,
            String change,
            String before,
            String after,
            Instant at,
            String actor,
            String reason,
            String article,
            UUID document) {}

    /** One occasion; {@code inEffect} today. */
    public record WaiverTerm(
            String occasion, LocalDate from, LocalDate until, String grantedBy, String article, boolean inEffect) {}

    /** A person bound with an entity, number masked. */
    public record Related(String role, String name, String maskedNumber) {}

    /** Something odd in the court's record. */
    public record Odd(String code, String field, String note) {}
}
