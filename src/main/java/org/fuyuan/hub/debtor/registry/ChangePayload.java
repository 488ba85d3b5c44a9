package org.fuyuan.hub.debtor.registry;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.fuyuan.hub.message.ChangeKind;

/** A {@link org.fuyuan.hub.message.ListChange} whose entry has been written as JSON already. */
record ChangePayload(long version, ChangeKind change, String article, String reason, @JsonRawValue String entry) {

    static ChangePayload of(Change change) {
        return new ChangePayload(
                change.after().version(),
                change.kind(),
                change.cause().article(),
                change.cause().reason(),
                change.after().written().json());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ChangePayload[" + change + ", version " + version + "]";
    }
}
