package org.fuyuan.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.fuyuan.hub.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever guesses is slowed down; whoever has the right key is not shut out by it. */
class KeyThrottleTest {

    private static final String GUESSER = "203.0.113.7";
    private static final String OFFICE = "10.4.0.20";

    private final DataSource database = TestDatabase.migrated();
    private final Doorkeeper doorkeeper = TestAccess.doorkeeper(database);

    @Test
    void five_wrong_keys_close_the_door_to_a_name_from_that_address_even_for_the_right_one() {
        for (int i = 0; i < 5; i++) {
            assertThat(wrong("tax", GUESSER)).isEqualTo(Verdict.REFUSED);
        }

        assertThat(doorkeeper.judge(attempt("tax", GUESSER), KeyThrottleTest::unread))
                .isEqualTo(Verdict.THROTTLED);
        assertThat(right("housing", GUESSER)).isEqualTo(Verdict.ADMITTED);
        assertThat(right("tax", OFFICE)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void guessing_under_a_name_from_many_addresses_does_not_lock_out_its_owner_where_it_usually_comes_from() {
        right("tax", OFFICE);
        for (int i = 0; i < 20; i++) {
            assertThat(wrong("tax", "203.0.113." + i)).isEqualTo(Verdict.REFUSED);
        }

        assertThat(wrong("tax", "203.0.113.99")).isEqualTo(Verdict.THROTTLED);
        assertThat(doorkeeper.judge(attempt("tax", "10.4.0.21"), KeyThrottleTest::unread))
                .isEqualTo(Verdict.THROTTLED);
        assertThat(right("tax", OFFICE)).isEqualTo(Verdict.ADMITTED);
        assertThat(right("housing", "10.4.0.21")).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void thirty_wrong_keys_from_an_address_close_it_but_not_to_a_partner_that_usually_comes_from_there() {
        right("tax", GUESSER);
        for (int i = 0; i < 30; i++) {
            assertThat(wrong("name-" + i, GUESSER)).isEqualTo(Verdict.REFUSED);
        }

        assertThat(doorkeeper.judge(attempt("housing", GUESSER), KeyThrottleTest::unread))
                .isEqualTo(Verdict.THROTTLED);
        assertThat(right("tax", GUESSER)).isEqualTo(Verdict.ADMITTED);
        assertThat(wrong("tax", GUESSER)).isEqualTo(Verdict.THROTTLED);
    }

    @Test
    void what_was_counted_and_what_is_usual_outlive_a_restart_and_hold_on_every_node() {
        right("tax", OFFICE);
        for (int i = 0; i < 20; i++) {
            wrong("tax", "203.0.113." + i);
        }
        Doorkeeper restarted = TestAccess.doorkeeper(database);

        assertThat(restarted.judge(attempt("tax", GUESSER), () -> true)).isEqualTo(Verdict.THROTTLED);
        assertThat(restarted.judge(attempt("tax", OFFICE), () -> true)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void a_failure_counts_for_a_quarter_of_an_hour_and_a_usual_address_for_ninety_days() {
        right("tax", OFFICE);
        for (int i = 0; i < 20; i++) {
            wrong("tax", "203.0.113." + i);
        }
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("update access.usual_address set last_at = last_at - interval '91 days'");
        assertThat(right("tax", OFFICE)).isEqualTo(Verdict.THROTTLED);

        jdbc.update("update access.failed_key set failed_at = failed_at - interval '15 minutes'");

        assertThat(right("tax", OFFICE)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void an_attempt_turned_away_is_not_counted_again() {
        for (int i = 0; i < 50; i++) {
            wrong("tax", GUESSER);
        }

        assertThat(new JdbcTemplate(database).queryForObject("select count(*) from access.failed_key", Long.class))
                .isEqualTo(5);
    }

    @Test
    void guessing_at_one_door_closes_no_other() {
        for (int i = 0; i < 30; i++) {
            wrong("tax", GUESSER);
        }

        assertThat(doorkeeper.judge(new Attempt(Door.BROKER, "tax", GUESSER), () -> true))
                .isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void a_person_is_let_in_from_a_usual_address_while_others_guess_elsewhere() {
        assertThat(doorkeeper.judge(login(OFFICE), () -> true)).isEqualTo(Verdict.ADMITTED);
        for (int i = 0; i < 20; i++) {
            assertThat(doorkeeper.judge(login("203.0.113." + i), () -> false)).isEqualTo(Verdict.REFUSED);
        }

        assertThat(doorkeeper.judge(login("10.4.0.21"), KeyThrottleTest::unread))
                .isEqualTo(Verdict.THROTTLED);
        assertThat(doorkeeper.judge(login(OFFICE), () -> true)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void a_password_is_not_guessed_without_end_even_from_its_persons_usual_address() {
        doorkeeper.judge(login(OFFICE), () -> true);
        for (int i = 0; i < 20; i++) {
            doorkeeper.judge(login("203.0.113." + i), () -> false);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(doorkeeper.judge(login(OFFICE), () -> false)).isEqualTo(Verdict.THROTTLED);
        }

        assertThat(doorkeeper.judge(login(OFFICE), KeyThrottleTest::unread)).isEqualTo(Verdict.THROTTLED);
    }

    @Test
    void a_persons_right_password_wipes_out_the_wrong_ones_before_it() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(doorkeeper.judge(login(OFFICE), () -> false)).isEqualTo(Verdict.REFUSED);
            }
            assertThat(doorkeeper.judge(login(OFFICE), () -> true)).isEqualTo(Verdict.ADMITTED);
        }
    }

    @Test
    void all_addresses_of_one_ipv6_network_count_as_one() {
        for (int i = 0; i < 5; i++) {
            wrong("tax", "2001:db8:0:1::" + i);
        }

        assertThat(right("tax", "2001:db8:0:1:ffff::1")).isEqualTo(Verdict.THROTTLED);
        assertThat(right("tax", "2001:db8:0:2::1")).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void while_the_database_is_away_the_key_alone_decides() {
        Doorkeeper alone = TestAccess.doorkeeper(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere"));

        assertThat(alone.judge(attempt("tax", OFFICE), () -> true)).isEqualTo(Verdict.ADMITTED);
        assertThat(alone.judge(attempt("tax", OFFICE), () -> false)).isEqualTo(Verdict.REFUSED);
    }

    private Verdict right(String name, String address) {
        return doorkeeper.judge(attempt(name, address), () -> true);
    }

    private Verdict wrong(String name, String address) {
        return doorkeeper.judge(attempt(name, address), () -> false);
    }

    private static Attempt attempt(String name, String address) {
        return new Attempt(Door.HTTP, name, address);
    }

    private static boolean unread() {
        throw new AssertionError("the key was read");
    }

    private static Attempt login(String address) {
        return new Attempt(Door.CONSOLE, "li.na", address);
    }
}
