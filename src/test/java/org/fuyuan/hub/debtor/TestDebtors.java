package org.fuyuan.hub.debtor;

import org.springframework.jdbc.core.JdbcTemplate;

/** The registry's public reads on a test's database. */
public final class TestDebtors {

    private TestDebtors() {}

    public static ListInEffect inEffect(JdbcTemplate jdbc) {
        return new ListInEffect(jdbc);
    }
}
