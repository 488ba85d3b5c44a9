package org.fuyuan.hub.screening.objection;

/** How far an objection has come. */
public enum State {
    /** 处理中. */
    OPEN,
    /** 成立. */
    UPHELD,
    /** 不成立. */
    REJECTED
}
