package org.fuyuan.sandbox.business;

/** What the hub may answer, mildest first. */
enum Effect {
    PASS,
    TAG,
    REVIEW,
    BLOCK
}
