package org.fuyuan.hub.screening.match;

/** What is odd about a match, for whoever decides. */
public enum Remark {
    /** The names differ; both are to be shown. */
    NAMES_DIFFER,
    /** The names are typed differently and read the same. */
    TYPED_DIFFERENTLY,
    /** The number's check digit is wrong, and the number is equal nevertheless. */
    WRONG_CHECK_DIGIT
}
