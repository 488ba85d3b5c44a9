package org.fuyuan.kit;

import java.util.List;
import java.util.Objects;

/**
 * May these parties do this?
 *
 * @param scenario the business, as the department's file at the court names it
 * @param purpose what the answer is needed for (个人信息保护法 第六条)
 * @param businessReference the department's number for the business at hand
 * @param askedBy the person or system that asks
 */
public record Question(String scenario, String purpose, String businessReference, String askedBy, List<Party> parties) {

    /** @throws IllegalArgumentException without a purpose or without a party */
    public Question {
        Objects.requireNonNull(scenario, "scenario");
        if (purpose == null || purpose.isBlank()) {
            throw new IllegalArgumentException("purpose: found nothing; expected what the answer is needed for");
        }
        if (parties == null || parties.isEmpty()) {
            throw new IllegalArgumentException("parties: found nobody; expected one party or more");
        }
        parties = List.copyOf(parties);
    }
}
