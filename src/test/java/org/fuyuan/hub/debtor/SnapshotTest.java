package org.fuyuan.hub.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fuyuan.hub.debtor.CourtTable.records;
import static org.fuyuan.hub.debtor.CourtTable.with;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.TestLedger;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Full snapshots: the difference is applied, too large a loss is held, a crash is made good. */
class SnapshotTest {

    private final TestRegistry registry = new TestRegistry();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void the_difference_becomes_listings_corrections_and_deletions() {
        registry.push(records(0, 100));
        List<Map<String, String>> rows = new ArrayList<>(records(1, 101));
        rows.set(0, with(rows.get(0), "duty", "还款", "updatedAt", "2026-03-25"));
        registry.snapshot(rows);
        assertThat(registry.state("R0000000")).isEqualTo("DELETED_EARLY");
        assertThat(registry.life("R0000000").steps().get(1).reason()).isEqualTo("absent from snapshot");
        assertThat(registry.changes("R0000001")).containsExactly("LISTED", "CORRECTED");
        assertThat(registry.changes("R0000002")).containsExactly("LISTED");
        assertThat(registry.changes("R0000100")).containsExactly("LISTED");
        assertThat(registry.count("debtor.transition")).isEqualTo(103);
        assertThat(registry.count("exchange.message")).isEqualTo(103);
        assertThat(registry.count("ledger.entry")).isEqualTo(103);
    }

    @Test
    void a_snapshot_that_would_end_too_many_is_held_and_nothing_of_it_applied() {
        registry.push(records(0, 100));
        UUID id = registry.snapshot(records(6, 101));
        assertThat(registry.count("debtor.transition")).isEqualTo(100);
        assertThat(registry.snapshots.held()).singleElement().satisfies(held -> {
            assertThat(held.id()).isEqualTo(id);
            assertThat(held.removed()).isEqualTo(6);
            assertThat(held.added()).isEqualTo(1);
            assertThat(held.inEffect()).isEqualTo(100);
        });
        assertThat(registry.jdbc.queryForList("select event from ledger.entry", String.class))
                .contains("SNAPSHOT_HELD");
    }

    @Test
    void statuses_that_end_too_many_are_held_as_well() {
        registry.push(records(0, 100));
        registry.snapshot(records(0, 100).stream()
                .map(row -> with(row, "status", "2", "updatedAt", "2026-03-25"))
                .toList());
        assertThat(registry.snapshots.held()).hasSize(1);
    }

    @Test
    void a_confirmed_snapshot_is_applied_with_the_name_of_who_confirmed() {
        registry.push(records(0, 100));
        UUID id = registry.snapshot(records(50, 101));
        registry.snapshots.confirm(id, "judge", "已核对");
        registry.imports.applyConfirmed();
        assertThat(registry.state("R0000000")).isEqualTo("DELETED_EARLY");
        assertThat(registry.state("R0000100")).isEqualTo("LISTED");
        assertThat(registry.snapshots.held()).isEmpty();
        assertThat(registry.jdbc.queryForList(
                        "select actor from ledger.entry where event = 'SNAPSHOT_CONFIRMED'", String.class))
                .containsExactly("judge");
    }

    @Test
    void a_rejected_snapshot_changes_nothing_and_cannot_be_confirmed() {
        registry.push(records(0, 100));
        UUID id = registry.snapshot(records(50, 101));
        registry.snapshots.reject(id, "judge", "文件不全");
        registry.imports.applyConfirmed();
        assertThat(registry.count("debtor.transition")).isEqualTo(100);
        assertThatThrownBy(() -> registry.snapshots.confirm(id, "judge", "又核对")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_held_snapshot_overtaken_by_a_later_one_cannot_be_confirmed() {
        registry.push(records(0, 100));
        UUID id = registry.snapshot(records(50, 100));
        registry.on("2026-04-02");
        registry.snapshot(records(0, 100));
        assertThatThrownBy(() -> registry.snapshots.confirm(id, "judge", "已核对"))
                .hasMessageContaining("overtaken-snapshot");
    }

    @Test
    void a_confirmed_snapshot_overtaken_by_a_later_one_ends_as_such_and_undoes_nothing() {
        registry.push(records(0, 100));
        UUID id = registry.snapshot(records(50, 100));
        registry.snapshots.confirm(id, "judge", "已核对");
        registry.on("2026-04-02");
        registry.snapshot(records(0, 101));
        registry.imports.applyConfirmed();
        assertThat(registry.state("R0000000")).isEqualTo("LISTED");
        assertThat(registry.count("debtor.transition")).isEqualTo(101);
        assertThat(registry.snapshots.overtaken()).extracting(HeldSnapshot::id).containsExactly(id);
        assertThat(registry.jdbc.queryForList("select event from ledger.entry", String.class))
                .containsOnlyOnce("SNAPSHOT_OVERTAKEN");
    }

    @Test
    void a_snapshot_taken_up_only_after_a_later_one_was_applied_is_refused_every_time() {
        InboundDocument early = registry.document(MessageType.LIST_SNAPSHOT);
        registry.on("2026-04-02");
        registry.snapshot(records(0, 10));
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> registry.snapshot(early, records(0, 5)))
                    .hasMessageContaining("overtaken-snapshot");
        }
        assertThat(registry.state("R0000009")).isEqualTo("LISTED");
    }

    @Test
    void a_refused_snapshot_is_read_again_when_it_is_taken_again() {
        InboundDocument document = registry.document(MessageType.LIST_SNAPSHOT);
        List<Map<String, String>> rows = new ArrayList<>(records(0, 10));
        rows.add(Map.of("id", "#TOTAL", "iname", "11"));
        assertThatThrownBy(() -> registry.snapshot(document, rows)).hasMessageContaining("truncated-snapshot");
        registry.takeAgain(document);
        assertThatThrownBy(() -> registry.snapshot(document, rows)).hasMessageContaining("truncated-snapshot");
        registry.takeAgain(document);
        registry.snapshot(document, records(0, 10));
        assertThat(registry.count("debtor.entry")).isEqualTo(10);
    }

    @Test
    void an_applied_snapshot_taken_again_tells_its_refusals_again_and_undoes_nothing_newer() {
        InboundDocument document = registry.document(MessageType.LIST_SNAPSHOT);
        List<Map<String, String>> rows = new ArrayList<>(records(0, 100));
        rows.set(3, with(rows.get(3), "cardNum", "4108251990****0015"));
        registry.snapshot(document, rows);
        registry.on("2026-04-02");
        registry.push(with(CourtTable.record("LATE"), "updatedAt", "2026-04-02 08:55:00"));
        registry.push(with(rows.get(0), "duty", "还款", "updatedAt", "2026-04-02 08:55:00"));
        registry.takeAgain(document);
        registry.snapshot(document, rows);
        assertThat(registry.state("LATE")).isEqualTo("LISTED");
        assertThat(registry.life("R0000000").content().duty()).isEqualTo("还款");
        assertThat(registry.refusedRows).extracting(Refusal::code).containsExactly("masked-number", "masked-number");
        assertThat(registry.count("debtor.transition")).isEqualTo(101);
    }

    @Test
    void a_snapshot_a_person_decides_or_has_decided_on_is_not_taken_again() {
        registry.push(records(0, 100));
        InboundDocument document = registry.document(MessageType.LIST_SNAPSHOT);
        registry.snapshot(document, records(50, 100));
        notTakenAgain(document, "not-replayable");
        registry.snapshots.confirm(document.id(), "judge", "已核对");
        notTakenAgain(document, "not-replayable");
        registry.imports.applyConfirmed();
        InboundDocument second = registry.document(MessageType.LIST_SNAPSHOT);
        registry.snapshot(second, records(90, 100));
        registry.snapshots.reject(second.id(), "judge", "文件不全");
        notTakenAgain(second, "not-replayable");
    }

    @Test
    void a_snapshot_overtaken_by_a_later_one_is_not_taken_again() {
        InboundDocument document = registry.document(MessageType.LIST_SNAPSHOT);
        registry.snapshot(document, records(0, 10));
        registry.on("2026-04-02");
        InboundDocument later = registry.document(MessageType.LIST_SNAPSHOT);
        registry.snapshot(later, records(0, 11));
        registry.takeAgain(later);
        notTakenAgain(document, "overtaken-snapshot");
    }

    private void notTakenAgain(InboundDocument snapshot, String code) {
        assertThatThrownBy(() -> registry.takeAgain(snapshot))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(code);
    }

    @Test
    void an_entry_pushed_after_the_snapshot_was_taken_is_not_missed_in_it() {
        registry.push(records(0, 100));
        registry.push(with(CourtTable.record("LATE"), "updatedAt", "2026-04-01 08:55:00"));
        registry.snapshot(records(0, 100));
        assertThat(registry.state("LATE")).isEqualTo("LISTED");
    }

    @Test
    void a_refused_row_is_told_alone_and_its_entry_is_not_missed() {
        registry.push(records(0, 100));
        List<Map<String, String>> rows = new ArrayList<>(records(0, 101));
        rows.set(3, with(rows.get(3), "cardNum", "4108251990****0015"));
        registry.snapshot(rows);
        assertThat(registry.refusedRows).extracting(Refusal::code).containsExactly("masked-number");
        assertThat(registry.state("R0000003")).isEqualTo("LISTED");
        assertThat(registry.state("R0000100")).isEqualTo("LISTED");
    }

    @Test
    void of_rows_naming_one_record_twice_the_latest_counts_and_the_other_is_refused() {
        List<Map<String, String>> rows = new ArrayList<>(records(0, 10));
        rows.add(with(rows.get(0), "duty", "还款", "updatedAt", "2026-03-25"));
        registry.snapshot(rows);
        assertThat(registry.life("R0000000").content().duty()).isEqualTo("还款");
        assertThat(registry.refusedRows).extracting(Refusal::code).containsExactly("duplicate-record");
    }

    @Test
    void the_court_finds_a_refused_row_by_its_id_and_no_number_of_a_person_is_told() {
        Map<String, String> masked = with(CourtTable.record("SX41082500000021"), "cardNum", "4108251990****0015");
        Map<String, String> wrong = with(CourtTable.record("11010519491231002X"), "cardNum", "4108251990****0015");
        Map<String, String> noted = with(masked, "id", "R1", "duty", "向410825199001010015偿还借款");
        registry.snapshot(List.of(masked, wrong, noted, with(masked, "id", "R2"), with(masked, "id", "R2")));
        assertThat(registry.refusedOriginals)
                .anyMatch(row -> row.contains("id=SX41082500000021"))
                .anyMatch(row -> row.contains("id=110105************"))
                .anyMatch(row -> row.contains("id=R1") && row.contains("duty=向410825************偿还借款"))
                .contains("id=R2")
                .noneMatch(row -> row.contains("410825199001010015"));
    }

    @Test
    void the_ledger_keeps_no_number_typed_as_a_reason() {
        registry.push(records(0, 100));
        UUID id = registry.snapshot(records(50, 101));
        registry.snapshots.reject(id, "judge", "缺410825900101001等");
        assertThat(registry.jdbc.queryForObject(
                        "select detail from ledger.entry where event = 'SNAPSHOT_REJECTED'", String.class))
                .endsWith("缺410825*********等");
    }

    @Test
    void a_snapshot_short_of_its_own_count_is_refused_whole() {
        List<Map<String, String>> rows = new ArrayList<>(records(0, 10));
        rows.add(Map.of("id", "#TOTAL", "iname", "11"));
        assertThatThrownBy(() -> registry.snapshot(rows)).hasMessageContaining("truncated-snapshot");
        assertThat(registry.count("debtor.entry")).isZero();
        rows.set(10, Map.of("id", "#TOTAL", "iname", "10"));
        registry.snapshot(rows);
        assertThat(registry.count("debtor.entry")).isEqualTo(10);
    }

    @Test
    void a_snapshot_that_cannot_be_read_to_its_end_applies_nothing() {
        assertThatThrownBy(() -> registry.snapshot(() -> new Iterator<>() {
                    private final Iterator<Map<String, String>> rows =
                            records(0, 5_000).iterator();

                    @Override
                    public boolean hasNext() {
                        return true;
                    }

                    @Override
                    public Map<String, String> next() {
                        if (!rows.hasNext()) {
                            throw new RefusedException(new Refusal("malformed", "line 5000", "half a line", "a line"));
                        }
                        return rows.next();
                    }
                }))
                .hasMessageContaining("malformed");
        assertThat(registry.count("debtor.entry")).isZero();
    }

    @Test
    void a_crash_in_the_middle_is_made_good_by_taking_the_document_again() {
        AtomicBoolean failing = new AtomicBoolean(true);
        Exchange[] real = new Exchange[1];
        try (TestRegistry crashing = new TestRegistry(new Exchange() {
            @Override
            public UUID publish(NewMessage message) {
                return real[0].publish(message);
            }

            @Override
            public void publishAll(List<NewMessage> messages) {
                if (failing.get() && messages.stream().anyMatch(m -> m.subject().equals("R0005000"))) {
                    throw new IllegalStateException("the plug is pulled");
                }
                real[0].publishAll(messages);
            }
        })) {
            real[0] = new BatchedMessages(crashing.jdbc, TestLedger.on(crashing.jdbc));
            InboundDocument document = crashing.document(MessageType.LIST_SNAPSHOT);
            assertThatThrownBy(() -> crashing.snapshot(document, records(0, 10_000)))
                    .hasMessageContaining("the plug is pulled");
            assertThat(crashing.count("debtor.entry")).isLessThan(10_000);
            failing.set(false);
            crashing.snapshot(document, records(0, 10_000));
            crashing.snapshot(document, records(0, 10_000));
            assertThat(crashing.count("debtor.entry")).isEqualTo(10_000);
            assertThat(crashing.count("debtor.transition")).isEqualTo(10_000);
            assertThat(crashing.count("exchange.message")).isEqualTo(10_000);
        }
    }
}
