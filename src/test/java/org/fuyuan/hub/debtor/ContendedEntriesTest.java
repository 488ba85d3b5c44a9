package org.fuyuan.hub.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fuyuan.hub.debtor.CourtTable.records;
import static org.fuyuan.hub.debtor.CourtTable.with;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.fuyuan.hub.message.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes take in the same new records at the same time, e.g. a snapshot and a push. */
class ContendedEntriesTest {

    private final TestRegistry registry = new TestRegistry();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void what_another_transaction_wrote_first_is_decided_again_and_the_rest_is_new() {
        CompletableFuture<List<Refusal>> second = new CompletableFuture<>();
        registry.act(() -> {
            registry.push(records(0, 10));
            second.completeAsync(() -> registry.push(corrected(records(5, 20))));
            await().until(this::oneWaits);
        });
        assertThat(second.join()).containsOnlyNulls();
        assertThat(registry.count("debtor.entry")).isEqualTo(20);
        assertThat(registry.changes("R0000004")).containsExactly("LISTED");
        assertThat(registry.changes("R0000005")).containsExactly("LISTED", "CORRECTED");
        assertThat(registry.changes("R0000019")).containsExactly("LISTED");
        assertThat(registry.count("exchange.message")).isEqualTo(25);
        assertThat(registry.count("ledger.entry")).isEqualTo(25);
    }

    private boolean oneWaits() {
        return registry.jdbc.queryForObject(
                "select exists (select from pg_locks where not granted and locktype = 'transactionid')", Boolean.class);
    }

    private static List<Map<String, String>> corrected(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> with(row, "duty", "还款", "updatedAt", "2026-03-25"))
                .toList();
    }
}
