package org.fuyuan.hub.screening.objection;

/** What follows from an objection that is upheld. */
public enum Remedy {
    /** 排除误比中: the entry is set aside for this person alone. */
    SUPPRESSION,
    /** 更正或者删除: the court is asked to change the entry. */
    CORRECTION
}
