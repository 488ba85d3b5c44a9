package org.fuyuan.hub.access;

/** What a person of the court or the hub's operator may do. */
public enum Role {
    /** 法官: sees debtors and confirms held snapshots. */
    OFFICER,
    /** 书记员: sees debtors. */
    CLERK,
    /** 系统管理员: runs the exchange, sees no debtors. */
    ADMINISTRATOR,
    /** 审计员: sees everything masked, changes nothing. */
    AUDITOR
}
