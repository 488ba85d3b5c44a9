package org.fuyuan.hub.message;

/** How an entry stands after a change. The three exits differ in what a receiver must do. */
public enum ListedState {
    /** 已纳入: in effect (corrections and extensions leave an entry in this state with a higher version). */
    LISTED(true),
    /** 提前删除: was valid, ended early; kept in the archive. */
    DELETED_EARLY(false),
    /** 到期: was valid, ended with its term; kept in the archive. */
    EXPIRED(false),
    /** 撤销: was never valid; its effects are purged. */
    WITHDRAWN(false);

    private final boolean inEffect;

    ListedState(boolean inEffect) {
        this.inEffect = inEffect;
    }

    public boolean inEffect() {
        return inEffect;
    }
}
