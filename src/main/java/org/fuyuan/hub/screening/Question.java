package org.fuyuan.hub.screening;

import java.util.List;

/**
 * What a department asks before it lets a business go on.
 *
 * @param department the partner id of who asks, as authenticated
 * @param scenario the department's business, as its partner file and the measures name it, e.g. {@code company-registration}
 * @param purpose what the answer is needed for; never blank (个人信息保护法 第六条)
 * @param businessReference the department's number for the business at hand
 * @param askedBy the person or system at the department
 */
public record Question(
        String department,
        String scenario,
        String purpose,
        String businessReference,
        String askedBy,
        List<Party> parties) {

    public Question {
        parties = List.copyOf(parties);
    }
}
