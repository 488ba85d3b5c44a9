package org.fuyuan.hub.screening.objection;

/** What an objection says. */
public enum Kind {
    /** 不是本人: the entry means somebody else. */
    NOT_THE_PERSON,
    /** 已履行，应当删除. */
    PAID,
    /** 信息有误. */
    FACTS_WRONG,
    /** 其他. */
    OTHER
}
