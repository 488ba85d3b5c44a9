package org.fuyuan.hub.identity;

import java.util.Set;

/** How numbers of one kind of certificate are written and checked. */
interface NumberRule {

    /** The form in which equal numbers are equal strings. */
    default String comparisonForm(String tidied) {
        return tidied;
    }

    /** What is odd about a number in comparison form. */
    Set<CertificateFinding> findings(String number);
}
