package org.fuyuan.hub.debtor.snapshot;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.fuyuan.hub.access.PersonalNumbers;
import org.fuyuan.hub.debtor.record.RecordReader;
import org.fuyuan.hub.debtor.registry.Origin;
import org.fuyuan.hub.debtor.registry.Registry;
import org.fuyuan.hub.exchange.BulkInboundHandler.RefusedRows;
import org.fuyuan.hub.exchange.BulkPublication;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.identity.CitizenNumbers;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a full snapshot of the court's list: stages it, compares it with the registry, and applies it, unless it would end too
 * many entries; then nothing of it is applied until a person has confirmed it. Safe to do again after a crash anywhere.
 */
public class SnapshotImport {

    private static final Set<String> UNFINISHED = Set.of("STAGING", "APPLYING", "REFUSED", "OVERTAKEN");
    private static final Set<String> DECIDED = Set.of("HELD", "CONFIRMED", "REJECTED");
    private static final int SHOWN = 20;

    private final DataSource database;
    private final TransactionTemplate transactions;
    private final SnapshotTable snapshots;
    private final Registry registry;
    private final RecordReader reader;
    private final Ledger ledger;
    private final BulkPublication publication;

    public SnapshotImport(
            DataSource database,
            TransactionTemplate transactions,
            Registry registry,
            RecordReader reader,
            Ledger ledger,
            BulkPublication publication) {
        this.database = database;
        this.transactions = transactions;
        this.snapshots = new SnapshotTable(new JdbcTemplate(database));
        this.registry = registry;
        this.reader = reader;
        this.ledger = ledger;
        this.publication = publication;
    }

    /** Throws {@link RefusedException} for a snapshot that is short of its own count or has been overtaken by a later one. */
    public void take(InboundDocument document, InputStream body, Mapping mapping, RefusedRows refusals) {
        try (ImportLock turn = ImportLock.take(database);
                BulkPublication.Underway bulk = publication.begin()) {
            Staging staging = staging(document.id());
            snapshots.begin(document, staging.table());
            SnapshotRow snapshot = snapshots.find(document.id()).orElseThrow();
            String state = snapshot.state();
            if (UNFINISHED.contains(state)) {
                refuseOvertaken(snapshot);
                stage(document, body, mapping, refusals);
                if (state.equals("APPLYING") || toBeApplied(document.id())) {
                    apply(document.id(), (row, refusal, id) -> refusals.refuse(row, refusal, named(id)));
                }
            }
        }
    }

    /**
     * Lets the snapshot be taken from its beginning, in the caller's transaction; throws {@link RefusedException} when a person
     * has, or has had, to decide on it, or when it has been overtaken by a later one.
     */
    public void takeAgain(UUID id) {
        snapshots.lock(id).ifPresent(snapshot -> {
            if (DECIDED.contains(snapshot.state())) {
                throw refused(
                        "not-replayable", "a snapshot " + snapshot.state(), "one no person decides or has decided on");
            }
            if (snapshots.overtaken(snapshot)) {
                throw overtaken(id);
            }
            snapshots.moved(id, "STAGING");
        });
    }

    private void refuseOvertaken(SnapshotRow snapshot) {
        if (snapshots.overtaken(snapshot)) {
            end(snapshot);
            throw overtaken(snapshot.id());
        }
    }

    private void end(SnapshotRow overtaken) {
        transactions.executeWithoutResult(status -> {
            snapshots.moved(overtaken.id(), "OVERTAKEN");
            record(LedgerEvent.SNAPSHOT_OVERTAKEN, "hub", overtaken, "a later one has been applied");
        });
        staging(overtaken.id()).drop();
    }

    private void stage(InboundDocument document, InputStream body, Mapping mapping, RefusedRows refusals) {
        Staging staging = staging(document.id());
        try {
            var counted = new SnapshotReading(database, reader, staging, refusals).read(body, mapping);
            refuseRepeats(staging, refusals);
            staging.analyze();
            snapshots.counted(document.id(), counted, asOf(counted.newest(), document.receivedAt()));
        } catch (RefusedException e) {
            staging.drop();
            snapshots.moved(document.id(), "REFUSED");
            throw e;
        }
    }

    private static void refuseRepeats(Staging staging, RefusedRows refusals) {
        for (Staging.Repeat repeat : staging.dropRepeats()) {
            refusals.refuse(
                    repeat.row(),
                    new Refusal("duplicate-record", "id", "a record named twice", "one row for each record"),
                    named(repeat.entryId()));
        }
    }

    private static String named(String entryId) {
        return "id=" + CitizenNumbers.masked(entryId);
    }

    private static Instant asOf(Instant newest, Instant receivedAt) {
        return newest.equals(Instant.MIN) || newest.isAfter(receivedAt) ? receivedAt : newest;
    }

    /** Whether it may go on; otherwise it is held. */
    private boolean toBeApplied(UUID id) {
        SnapshotRow snapshot = snapshots.find(id).orElseThrow();
        Staging staging = staging(id);
        int limit = registry.rules().rule("snapshot-largest-removal-percent").number();
        Staging.Difference difference = staging.difference(missing(snapshot));
        boolean held = difference.removesMoreThan(limit);
        if (held) {
            staging.keep();
        }
        transactions.executeWithoutResult(status -> {
            snapshots.compared(id, difference, limit);
            snapshots.moved(id, held ? "HELD" : "APPLYING");
            if (held) {
                record(
                        LedgerEvent.SNAPSHOT_HELD,
                        "hub",
                        snapshot,
                        "would end %d of %d, limit %d %%"
                                .formatted(difference.removed(), difference.inEffect(), limit));
            }
        });
        return !held;
    }

    private void apply(UUID id, SnapshotApplication.RowRefusals refusals) {
        SnapshotRow snapshot = snapshots.find(id).orElseThrow();
        Staging staging = staging(id);
        AtomicLong refused = new AtomicLong();
        new SnapshotApplication(
                        registry, transactions, staging, new Origin(snapshot.partner(), id), (row, refusal, entry) -> {
                            refused.incrementAndGet();
                            synchronized (refusals) {
                                refusals.refuse(row, refusal, entry);
                            }
                        })
                .apply(missing(snapshot));
        snapshots.refusedMore(id, refused.get());
        snapshots.moved(id, "APPLIED");
        staging.drop();
    }

    private Staging.Missing missing(SnapshotRow snapshot) {
        int oldest = registry.rules().rule("snapshot-oldest-minutes").number();
        return new Staging.Missing(snapshot.asOf(), snapshot.receivedAt().minus(Duration.ofMinutes(oldest)));
    }

    /** Snapshots waiting for a person, oldest first. */
    public List<SnapshotRow> held() {
        return snapshots.in("HELD");
    }

    /** Snapshots that were not applied because a later one had been, newest first, the last few. */
    public List<SnapshotRow> overtaken() {
        return snapshots.latest("OVERTAKEN", SHOWN);
    }

    /** Confirmed or rejected by a person; throws {@link RefusedException} when it is not waiting or has been overtaken. */
    public void decide(UUID id, boolean confirmed, String actor, String reason) {
        transactions.executeWithoutResult(status -> {
            SnapshotRow snapshot = snapshots
                    .lock(id)
                    .filter(row -> row.state().equals("HELD"))
                    .orElseThrow(() -> refused("not-held", id.toString(), "a snapshot that is held"));
            if (confirmed && snapshots.overtaken(snapshot)) {
                throw overtaken(id);
            }
            snapshots.decided(id, confirmed ? "CONFIRMED" : "REJECTED", actor, reason);
            LedgerEvent decision = confirmed ? LedgerEvent.SNAPSHOT_CONFIRMED : LedgerEvent.SNAPSHOT_REJECTED;
            record(decision, actor, snapshot, PersonalNumbers.masked(reason));
        });
        if (!confirmed) {
            staging(id).drop();
        }
    }

    /** Applies what has been confirmed; called by the clock, on any node. */
    public void applyConfirmed() {
        if (snapshots.in("CONFIRMED").isEmpty()) {
            return;
        }
        try (ImportLock turn = ImportLock.take(database);
                BulkPublication.Underway bulk = publication.begin()) {
            for (SnapshotRow snapshot : snapshots.in("CONFIRMED")) {
                if (snapshots.overtaken(snapshot)) {
                    end(snapshot);
                } else if (staging(snapshot.id()).exists()) {
                    apply(snapshot.id(), (row, refusal, entry) -> recordRefusal(snapshot, row, refusal));
                } else {
                    snapshots.moved(snapshot.id(), "LOST");
                }
            }
        }
    }

    private void recordRefusal(SnapshotRow snapshot, int row, Refusal refusal) {
        transactions.executeWithoutResult(
                status -> record(LedgerEvent.ITEM_REFUSED, "hub", snapshot, "row " + row + ", " + refusal.code()));
    }

    private void record(LedgerEvent event, String actor, SnapshotRow snapshot, String detail) {
        ledger.append(
                new LedgerEntry(event, actor, snapshot.partner(), null, "snapshot " + snapshot.id() + ": " + detail));
    }

    private static RefusedException overtaken(UUID id) {
        return refused("overtaken-snapshot", id.toString(), "the newest one: a later snapshot has been applied");
    }

    private static RefusedException refused(String code, String found, String expected) {
        return new RefusedException(new Refusal(code, "", found, expected));
    }

    private Staging staging(UUID id) {
        return new Staging(database, transactions, id);
    }
}
