package org.fuyuan.hub.screening.figures;

/** What the department last said became of a party that was hit. */
public enum Fate {
    /** 已拦截. */
    INTERCEPTED,
    /** 放行: somebody at the department let it go on, with a reason. */
    LET_THROUGH,
    /** 更正: what was asked was wrong. */
    CORRECTED,
    /** 未反馈: nothing yet. */
    NOT_REPORTED
}
