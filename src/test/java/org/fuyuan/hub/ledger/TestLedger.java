package org.fuyuan.hub.ledger;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real ledger, for tests of other packages. */
public final class TestLedger {

    private TestLedger() {}

    public static Ledger on(JdbcTemplate jdbc) {
        return new PostgresLedger(jdbc);
    }

    public static LedgerReader reader(JdbcTemplate jdbc) {
        return new LedgerReader(JdbcClient.create(jdbc));
    }
}
