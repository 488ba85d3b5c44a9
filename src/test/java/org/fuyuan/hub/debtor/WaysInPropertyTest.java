package org.fuyuan.hub.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fuyuan.hub.debtor.CourtTable.record;
import static org.fuyuan.hub.debtor.CourtTable.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens at the court, the registry comes out the same by single pushes, by batches and by snapshots. */
class WaysInPropertyTest {

    private static TestRegistry singly;
    private static TestRegistry batched;
    private static TestRegistry snapshot;

    @BeforeContainer
    static void open() {
        singly = new TestRegistry();
        batched = new TestRegistry();
        snapshot = new TestRegistry();
    }

    @AfterContainer
    static void close() {
        singly.close();
        batched.close();
        snapshot.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void every_way_in_leads_to_the_same_registry(@ForAll("days") List<List<Edit>> days) {
        List.of(singly, batched, snapshot).forEach(WaysInPropertyTest::empty);
        Map<String, Map<String, String>> table = new TreeMap<>();
        for (Map<String, String> row : CourtTable.records(0, 200)) {
            table.put(row.get("id"), row);
        }
        takeIn(new ArrayList<>(table.values()), table);
        int minute = 0;
        for (List<Edit> day : days) {
            Map<String, Map<String, String>> changed = new TreeMap<>();
            for (Edit edit : day) {
                Map<String, String> row = edit.on(table.getOrDefault(edit.id(), record(edit.id())), ++minute);
                table.put(edit.id(), row);
                changed.put(edit.id(), row);
            }
            takeIn(new ArrayList<>(changed.values()), table);
        }
        assertThat(batched.everything()).isEqualTo(singly.everything());
        assertThat(snapshot.everything()).isEqualTo(singly.everything());
    }

    private static void takeIn(List<Map<String, String>> changed, Map<String, Map<String, String>> table) {
        if (changed.size() > 50) {
            singly.push(changed);
        } else {
            changed.forEach(singly::push);
        }
        batched.push(changed);
        snapshot.snapshot(table.values());
    }

    private static void empty(TestRegistry registry) {
        registry.jdbc.execute(
                """
                truncate debtor.entry, debtor.transition, debtor.waiver, debtor.relisting_bar, debtor.snapshot,
                    exchange.message, exchange.outbox cascade
                """);
    }

    @Provide
    Arbitrary<List<List<Edit>>> days() {
        Arbitrary<String> ids = Arbitraries.integers().between(0, 4).map("E%d"::formatted);
        Arbitrary<String> statuses = Arbitraries.of("1", "1", "1", "2", "3", "4");
        Arbitrary<String> terms = Arbitraries.of("24", "36", "48");
        Arbitrary<String> grounds = Arbitraries.of("1", "4", "2,5");
        Arbitrary<String> duties = Arbitraries.of("偿还借款", "交付房屋");
        return Combinators.combine(ids, statuses, terms, grounds, duties)
                .as(Edit::new)
                .list()
                .ofMaxSize(5)
                .list()
                .ofMaxSize(4);
    }

    /** One record as the court's clerk leaves it. */
    record Edit(String id, String status, String term, String grounds, String duty) {

        Map<String, String> on(Map<String, String> row, int minute) {
            return with(
                    row,
                    "status",
                    status,
                    "term",
                    term,
                    "disruptTypeName",
                    grounds,
                    "duty",
                    duty,
                    "updatedAt",
                    "2026-03-25 %02d:%02d:00".formatted(minute / 60, minute % 60));
        }
    }
}
