package org.fuyuan.hub.debtor;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.debtor.snapshot.SnapshotImport;
import org.fuyuan.hub.debtor.snapshot.SnapshotRow;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.stereotype.Service;

/** Full snapshots that wait for a person: nothing of them is applied until they are confirmed. */
@Service
public class Snapshots {

    private final SnapshotImport snapshots;

    Snapshots(SnapshotImport snapshots) {
        this.snapshots = snapshots;
    }

    /** Oldest first. */
    public List<HeldSnapshot> held() {
        return snapshots.held().stream().map(Snapshots::view).toList();
    }

    /** Not applied because a later one had been: newest first, the last few. */
    public List<HeldSnapshot> overtaken() {
        return snapshots.overtaken().stream().map(Snapshots::view).toList();
    }

    /**
     * Lets the snapshot be applied; that happens shortly after, on any node. Throws {@link RefusedException} when it is not held
     * or a later one has been applied.
     */
    public void confirm(UUID id, String actor, String reason) {
        snapshots.decide(id, true, actor, required(reason));
    }

    /** Throws the snapshot away; the registry stays as it is. */
    public void reject(UUID id, String actor, String reason) {
        snapshots.decide(id, false, actor, required(reason));
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RefusedException(new Refusal("missing", "reason", "nothing", "why"));
        }
        return reason;
    }

    private static HeldSnapshot view(SnapshotRow row) {
        return new HeldSnapshot(
                row.id(),
                row.partner(),
                row.source(),
                row.receivedAt(),
                row.asOf(),
                row.rows(),
                row.refused(),
                row.added(),
                row.changed(),
                row.removed(),
                row.inEffect());
    }
}
