package org.fuyuan.hub.debtor.record;

import org.fuyuan.hub.message.ListedState;

/** How a record stands in the registry: proposed (拟纳入) and unpublished, or one of the four published states. */
public enum EntryState {
    PROPOSED(null),
    LISTED(ListedState.LISTED),
    DELETED_EARLY(ListedState.DELETED_EARLY),
    EXPIRED(ListedState.EXPIRED),
    WITHDRAWN(ListedState.WITHDRAWN);

    private final ListedState published;

    EntryState(ListedState published) {
        this.published = published;
    }

    /** Null while proposed. */
    public ListedState published() {
        return published;
    }

    public boolean ended() {
        return published != null && !published.inEffect();
    }
}
