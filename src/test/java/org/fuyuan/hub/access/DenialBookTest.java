package org.fuyuan.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Denials are evidence, and an outsider cannot fill the ledger with them. */
class DenialBookTest {

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final DenialBook book = TestAccess.denials(database);

    @Test
    void the_first_five_are_entries_of_their_own_and_one_entry_tells_of_the_rest_when_the_window_ends() {
        for (int i = 1; i <= 37; i++) {
            book.record(stranger("203.0.113.7", "wrong key", "try " + i));
        }
        assertThat(details()).containsExactly("try 1", "try 2", "try 3", "try 4", "try 5");
        book.endWindows();
        assertThat(details()).as("the window is not over").hasSize(5);

        aQuarterOfAnHourPasses();
        book.endWindows();
        book.endWindows();

        assertThat(details())
                .hasSize(6)
                .last()
                .asString()
                .matches("32 more from 203\\.0\\.113\\.7, 37 in all from \\S+Z to \\S+Z: wrong key");
        assertThat(jdbc.queryForList(
                        "select distinct event || ' ' || actor || ' ' || partner from ledger.entry", String.class))
                .containsExactly("ACCESS_DENIED unknown tax");
    }

    @Test
    void the_count_outlives_a_restart() {
        for (int i = 1; i <= 8; i++) {
            book.record(stranger("203.0.113.7", "wrong key", "try " + i));
        }
        DenialBook restarted = TestAccess.denials(database);
        restarted.record(stranger("203.0.113.7", "wrong key", "try 9"));
        aQuarterOfAnHourPasses();

        restarted.endWindows();

        assertThat(details()).hasSize(6).last().asString().startsWith("4 more from 203.0.113.7, 9 in all");
    }

    @Test
    void a_window_with_nothing_left_over_ends_without_an_entry() {
        book.record(stranger("203.0.113.7", "wrong key", "once"));
        aQuarterOfAnHourPasses();
        book.endWindows();

        assertThat(details()).containsExactly("once");

        book.record(stranger("203.0.113.7", "wrong key", "again"));
        assertThat(details()).containsExactly("once", "again");
    }

    @Test
    void who_from_where_and_why_are_counted_apart() {
        for (int i = 0; i < 10; i++) {
            book.record(stranger("203.0.113.7", "wrong key", "a"));
            book.record(stranger("203.0.113.7", "too many wrong keys", "b"));
            book.record(stranger("203.0.113.8", "wrong key", "c"));
            book.record(new Denial(LedgerEvent.ACCESS_DENIED, "clerk", null, "203.0.113.7", "wrong key", "d"));
        }

        for (String each : List.of("a", "b", "c", "d")) {
            assertThat(details()).filteredOn(each::equals).hasSize(5);
        }
    }

    @Test
    void strangers_from_ever_new_addresses_are_bounded_and_crowd_out_nobody_who_is_known() {
        for (int i = 0; i < 400; i++) {
            book.record(stranger("203.0." + i / 200 + "." + i % 200, "wrong key", "flood"));
        }
        assertThat(details()).hasSize(DenialBook.STRANGERS + DenialBook.OWN_ENTRIES);

        book.record(new Denial(LedgerEvent.ACCESS_DENIED, "housing", "tax", "10.4.0.20", "not allowed", "known"));
        book.record(stranger("203.0.0.1", "wrong key", "second from an address known already"));
        aQuarterOfAnHourPasses();
        book.endWindows();

        assertThat(details())
                .contains("known", "second from an address known already")
                .anyMatch(detail -> detail.startsWith("295 more from elsewhere, 300 in all"));
    }

    private static Denial stranger(String address, String why, String detail) {
        return new Denial(LedgerEvent.ACCESS_DENIED, Denial.STRANGER, "tax", address, why, detail);
    }

    private List<String> details() {
        return jdbc.queryForList("select detail from ledger.entry order by id", String.class);
    }

    private void aQuarterOfAnHourPasses() {
        jdbc.update("update access.denial set began_at = began_at - interval '16 minutes'");
    }
}
