package org.fuyuan.hub.screening;

/** Whether a party is a natural person or an entity. */
public enum PartyKind {
    /** 自然人. */
    PERSON,
    /** 法人或非法人组织. */
    ENTITY
}
