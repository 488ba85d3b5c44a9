package org.fuyuan.hub.access;

import javax.sql.DataSource;
import org.fuyuan.hub.ledger.TestLedger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The real keeper of doors and book of denials on one database; each call is another node. */
public final class TestAccess {

    private TestAccess() {}

    public static Doorkeeper doorkeeper(DataSource database) {
        return new KeyThrottle(JdbcClient.create(database));
    }

    public static DenialBook denials(DataSource database) {
        return new DenialBook(
                JdbcClient.create(database),
                TestLedger.on(new JdbcTemplate(database)),
                new JdbcTransactionManager(database));
    }
}
