package org.fuyuan.hub.screening.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.PartyDecision;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a group of decisions, what each was hit by, and the ledger's entry for them in one transaction. */
final class DecisionWriter implements Consumer<List<KeptDecision>> {

    private static final String COPY =
            """
            copy screening.decision (id, group_id, place, department, scenario, business_reference, purpose, asked_by, effect,
                list_sequence, list_taken_at, measures_version, stale, decided_at, receipt, number_key, measures_hit, question,
                answer) from stdin""";

    private static final String COPY_HITS =
            """
            copy screening.hit (decision_id, party_reference, place, department, scenario, business_reference, effect, match,
                measure, entry_id, entry_version, decided_at) from stdin""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    DecisionWriter(JdbcTemplate jdbc, TransactionTemplate transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /** Returns once the group is durable; throws when it may not be. */
    @Override
    public void accept(List<KeptDecision> group) {
        UUID number = MessageIds.next();
        byte[] rows = rows(number, group).getBytes(StandardCharsets.UTF_8);
        byte[] hits = hits(group).getBytes(StandardCharsets.UTF_8);
        LedgerEntry entry = entry(number, group);
        transaction.executeWithoutResult(status -> {
            jdbc.execute(copying(COPY, rows));
            if (hits.length > 0) {
                jdbc.execute(copying(COPY_HITS, hits));
            }
            ledger.append(entry);
        });
    }

    private static LedgerEntry entry(UUID number, List<KeptDecision> group) {
        List<String> departments = group.stream()
                .map(kept -> kept.decision().department())
                .distinct()
                .toList();
        List<String> receipts =
                group.stream().map(kept -> kept.decision().receipt()).toList();
        return new LedgerEntry(
                LedgerEvent.DECISIONS_KEPT,
                "hub",
                departments.size() == 1 ? departments.get(0) : null,
                number,
                "%d decisions, SM3 tree %s".formatted(group.size(), ReceiptTree.root(receipts)));
    }

    private static ConnectionCallback<Long> copying(String copying, byte[] rows) {
        return (Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copying);
            copy.writeToCopy(rows, 0, rows.length);
            return copy.endCopy();
        };
    }

    private static String hits(List<KeptDecision> group) {
        StringBuilder rows = new StringBuilder();
        for (KeptDecision kept : group) {
            for (PartyDecision party : kept.decision().parties()) {
                for (int place = 0; place < party.hits().size(); place++) {
                    hit(
                            new CopyLine(rows),
                            kept.decision(),
                            party.reference(),
                            place,
                            party.hits().get(place));
                }
            }
        }
        return rows.toString();
    }

    private static void hit(CopyLine line, Decision decision, String party, int place, Hit hit) {
        line.field(decision.id())
                .field(party)
                .field(place)
                .field(decision.department())
                .field(decision.scenario())
                .field(decision.businessReference())
                .field(hit.effect())
                .field(hit.match())
                .field(hit.measure().id())
                .field(hit.entry().entryId())
                .field(hit.entry().version())
                .field(decision.decidedAt())
                .end();
    }

    private static String rows(UUID number, List<KeptDecision> group) {
        StringBuilder rows = new StringBuilder(group.size() * 1024);
        for (int place = 0; place < group.size(); place++) {
            row(new CopyLine(rows), number, place, group.get(place));
        }
        return rows.toString();
    }

    private static void row(CopyLine line, UUID number, int place, KeptDecision kept) {
        Decision decision = kept.decision();
        line.field(decision.id())
                .field(number)
                .field(place)
                .field(decision.department())
                .field(decision.scenario())
                .field(decision.businessReference())
                .field(kept.purpose())
                .field(kept.askedBy())
                .field(decision.effect())
                .field(decision.listVersion().sequence())
                .field(decision.listVersion().takenAt())
                .field(decision.measuresVersion())
                .field(decision.stale())
                .field(decision.decidedAt())
                .field(decision.receipt())
                .field(kept.numberKey())
                .list(kept.measuresHit())
                .field(kept.question())
                .field(kept.answer())
                .end();
    }
}
