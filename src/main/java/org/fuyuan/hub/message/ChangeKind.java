package org.fuyuan.hub.message;

/** What happened to an entry of a list. */
public enum ChangeKind {
    /** 纳入. */
    LISTED,
    /** 更正. */
    CORRECTED,
    /** 延长. */
    EXTENDED,
    /** 提前删除. */
    DELETED_EARLY,
    /** 到期. */
    EXPIRED,
    /** 撤销. */
    WITHDRAWN,
    /** 单次解除限制: a consumption restriction waived for one occasion. */
    WAIVED,
    /** The entry as it stands, sent again to a receiver found without it. */
    RESTATED
}
