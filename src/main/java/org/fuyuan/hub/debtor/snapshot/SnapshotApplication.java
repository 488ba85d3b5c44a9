package org.fuyuan.hub.debtor.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.debtor.registry.Cause;
import org.fuyuan.hub.debtor.registry.Change;
import org.fuyuan.hub.debtor.registry.Entries;
import org.fuyuan.hub.debtor.registry.Origin;
import org.fuyuan.hub.debtor.registry.Registered;
import org.fuyuan.hub.debtor.registry.Registry;
import org.fuyuan.hub.debtor.rule.Rule;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies a staged snapshot in chunks, each in its own transaction. What a crash leaves undone still differs from the registry,
 * so doing it again finishes it.
 */
final class SnapshotApplication {

    private static final int THREADS = 3;
    private static final int CHUNK = 2_000;

    private final Registry registry;
    private final TransactionTemplate transactions;
    private final Staging staging;
    private final Origin origin;
    private final RowRefusals refusals;

    SnapshotApplication(
            Registry registry, TransactionTemplate transactions, Staging staging, Origin origin, RowRefusals refusals) {
        this.registry = registry;
        this.transactions = transactions;
        this.staging = staging;
        this.origin = origin;
        this.refusals = refusals;
    }

    void apply(Staging.Missing missing) {
        List<String> absent = staging.absent(missing);
        try (Workers<StagedRow.Raw> workers = new Workers<>(THREADS, CHUNK, "snapshot-writer", this::apply)) {
            staging.differing(workers::give);
            workers.finish();
        }
        for (int from = 0; from < absent.size(); from += CHUNK) {
            end(absent.subList(from, Math.min(absent.size(), from + CHUNK)), missing);
        }
    }

    private void apply(Workers.Batches<StagedRow.Raw> batches) throws InterruptedException {
        for (List<StagedRow.Raw> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
            chunk(batch);
        }
    }

    private void chunk(List<StagedRow.Raw> rows) {
        List<CourtStatement> told = rows.stream().map(StagedRow.Raw::statement).toList();
        List<Refusal> answers = transactions.execute(status -> registry.apply(told, origin));
        for (int i = 0; i < rows.size(); i++) {
            if (answers.get(i) != null) {
                refusals.refuse(
                        rows.get(i).number(),
                        answers.get(i),
                        told.get(i).entry().entryId());
            }
        }
    }

    private void end(List<String> entryIds, Staging.Missing missing) {
        transactions.executeWithoutResult(status -> {
            Map<String, Registered> known = registry.lock(entryIds);
            registry.record(new ArrayList<>(entryIds.stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .filter(entry -> entry.state() == EntryState.LISTED)
                    .map(this::ended)
                    .toList()));
        });
    }

    private Change ended(Registered entry) {
        Rule rule = registry.rules().rule("absent-from-snapshot");
        EntryState exit = EntryState.valueOf(rule.value());
        Registered after = entry.changed(
                exit, Entries.with(entry.entry(), exit, entry.entry().expiresOn(), null));
        Cause cause = new Cause(
                origin.actor(), registry.now().at(), "absent from snapshot", rule.article(), origin.document());
        return new Change(after, entry.state(), ChangeKind.valueOf(exit.name()), cause);
    }

    /** Where rows refused while being applied are told. */
    interface RowRefusals {
        void refuse(int rowNumber, Refusal refusal, String entryId);
    }
}
