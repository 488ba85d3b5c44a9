package org.fuyuan.sandbox.business;

import java.util.List;

/**
 * What somebody applies for at a department's window.
 *
 * @param number the department's own
 * @param business what for
 * @param applicants whom the department asks about
 */
record Application(String number, Business business, List<Applicant> applicants) {

    Application {
        applicants = List.copyOf(applicants);
    }

    Applicant applicant(String reference) {
        return applicants.stream()
                .filter(applicant -> applicant.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody asked about party " + reference));
    }
}
