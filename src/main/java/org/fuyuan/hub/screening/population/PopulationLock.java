package org.fuyuan.hub.screening.population;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Held, to the end of its transaction, by whoever compares members with the list and by whoever changes who is a member: one at a
 * time across all nodes, so that no member comes in between a change of the list and the look at whom it concerns.
 */
final class PopulationLock {

    private static final String TAKE =
            "select pg_advisory_xact_lock(hashtextextended('screening.population', 0)) is null";

    private final JdbcTemplate jdbc;

    PopulationLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn. */
    void take() {
        jdbc.queryForObject(TAKE, Boolean.class);
    }
}
