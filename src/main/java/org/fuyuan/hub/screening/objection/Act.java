package org.fuyuan.hub.screening.objection;

/** What a department did with a party after a decision. */
public enum Act {
    /** 已拦截. */
    INTERCEPTED,
    /** 已放行. */
    LET_THROUGH,
    /** 已纠正: what was done before was put right. */
    CORRECTED
}
