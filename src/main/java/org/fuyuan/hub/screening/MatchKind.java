package org.fuyuan.hub.screening;

/** On what a party and an entry were found to be the same, surest first. Only the first may ever lead to a block. */
public enum MatchKind {
    /** The certificate numbers are equal and so are the names, after normalisation. */
    CERTIFICATE_AND_NAME,
    /** The certificate numbers are equal, the names are not. */
    CERTIFICATE,
    /** The names are equal, and a masked number agrees in what it shows. */
    MASKED_AND_NAME,
    /** The names alone are equal. */
    NAME,
    /** The names look or sound alike. */
    NEAR_NAME
}
