package org.fuyuan.hub.exchange;

/** How far a document in the inbox has come. */
public enum DocumentState {
    /** Kept, not yet applied; the hub goes on with it by itself. */
    RECEIVED,
    /** Every item applied. */
    APPLIED,
    /** Some items applied, the others refused. */
    PARTLY,
    /** Nothing applied. */
    REFUSED
}
