package org.fuyuan.hub.screening.objection;

/** For whom an open objection may wait. */
public enum Awaited {
    /** 信息提供单位: whoever provided the facts looks into them. */
    PROVIDER,
    /** 异议人: has to hand in more. */
    OBJECTOR
}
