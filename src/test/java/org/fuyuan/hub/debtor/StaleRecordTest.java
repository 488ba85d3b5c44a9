package org.fuyuan.hub.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fuyuan.hub.debtor.CourtTable.record;
import static org.fuyuan.hub.debtor.CourtTable.with;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Old records undo nothing; wrong clocks lose nothing. */
class StaleRecordTest {

    private static final Map<String, String> OLD = with(record("A1"), "updatedAt", "2026-03-20 09:00:00");
    private static final Map<String, String> NEW = with(record("A1"), "duty", "还款", "updatedAt", "2026-03-25 09:00:00");

    private final TestRegistry registry = new TestRegistry();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_repeat_of_an_older_record_does_not_undo_the_newer_one() {
        registry.push(OLD, NEW);
        assertThat(registry.answer(OLD)).isEqualTo("taken");
        assertThat(registry.life("A1").content().duty()).isEqualTo("还款");
        assertThat(registry.changes("A1")).hasSize(2);
    }

    @Test
    void an_older_record_never_seen_before_is_refused_aloud_not_dropped() {
        registry.push(NEW);
        assertThat(registry.answer(OLD)).isEqualTo("stale-record");
        assertThat(registry.life("A1").content().duty()).isEqualTo("还款");
    }

    @Test
    void a_repeat_with_the_same_time_does_not_undo_what_came_after_it() {
        Map<String, String> same = with(NEW, "duty", "交付房屋");
        registry.push(NEW, same);
        registry.push(NEW);
        assertThat(registry.life("A1").content().duty()).isEqualTo("交付房屋");
    }

    @Test
    void an_exit_stamped_by_a_clock_set_back_is_not_lost() {
        registry.push(NEW);
        registry.push(with(NEW, "status", "2", "updatedAt", "2019-01-01"));
        assertThat(registry.state("A1")).isEqualTo("DELETED_EARLY");
    }

    @Test
    void a_late_exit_does_not_end_an_entry_listed_again_since() {
        registry.push(OLD);
        registry.push(with(OLD, "status", "2", "updatedAt", "2026-03-25"));
        registry.push(with(OLD, "updatedAt", "2026-03-28"));
        assertThat(registry.state("A1")).isEqualTo("LISTED");
        registry.push(with(OLD, "status", "2", "updatedAt", "2026-03-25"));
        registry.push(with(OLD, "status", "2", "duty", "别的", "updatedAt", "2026-03-26"));
        assertThat(registry.state("A1")).isEqualTo("LISTED");
    }

    @Test
    void a_clock_far_ahead_does_not_shut_out_later_changes() {
        registry.push(with(OLD, "updatedAt", "2062-01-01"));
        registry.on("2026-04-02");
        registry.push(with(NEW, "updatedAt", "2026-04-02 08:00:00"));
        assertThat(registry.life("A1").content().duty()).isEqualTo("还款");
    }
}
