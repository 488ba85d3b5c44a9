package org.fuyuan.hub.debtor.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.debtor.record.Finding;
import org.fuyuan.hub.debtor.record.WrittenEntry;
import org.fuyuan.hub.message.ListEntry;

/**
 * An entry as the registry holds it.
 *
 * @param version of the last publication; 0 while proposed
 * @param sourceHash of the court's record last taken in; null for an entry no record of the court told of
 * @param sourceUpdatedAt when the court changed that record, never ahead of the hub's clock by more than the rules tolerate
 */
public record Registered(
        long version,
        EntryState state,
        WrittenEntry written,
        List<Finding> findings,
        UUID sourceHash,
        Instant sourceUpdatedAt) {

    public ListEntry entry() {
        return written.content();
    }

    public String entryId() {
        return entry().entryId();
    }

    Registered seen(UUID hash, Instant updatedAt) {
        Instant latest = sourceUpdatedAt == null || updatedAt.isAfter(sourceUpdatedAt) ? updatedAt : sourceUpdatedAt;
        return new Registered(version, state, written, findings, hash, latest);
    }

    /** As it is after a published change by somebody other than the court's record. */
    public Registered changed(EntryState to, ListEntry content) {
        return new Registered(version + 1, to, WrittenEntry.of(content), findings, sourceHash, sourceUpdatedAt);
    }
}
