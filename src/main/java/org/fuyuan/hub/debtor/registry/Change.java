package org.fuyuan.hub.debtor.registry;

import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.message.ChangeKind;

/**
 * One transition.
 *
 * @param before the state before, null for a new entry
 * @param kind null for a proposal, which is not published
 */
public record Change(Registered after, EntryState before, ChangeKind kind, Cause cause) {

    boolean isNew() {
        return before == null;
    }

    boolean published() {
        return kind != null;
    }

    String word() {
        return kind == null ? "PROPOSED" : kind.name();
    }
}
