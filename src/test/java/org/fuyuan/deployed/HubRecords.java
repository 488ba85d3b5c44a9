package org.fuyuan.deployed;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the hub has written down, read in its database. */
final class HubRecords {

    private static final long RELAY_DUTY = 0x6675_7975_616EL;
    private static final String EQUAL =
            """
            select count(*) from (select distinct on (partner) partner, state from exchange.reconciliation
                                   where answered_at is not null order by partner, requested_at desc) latest
             where state = 'EQUAL'""";

    private final String url;
    private final Map<String, String> login;
    private final JdbcTemplate sql;

    HubRecords(String url, String user, String password) {
        this.url = url;
        this.login = Map.of("FUYUAN_POSTGRES_USERNAME", user, "FUYUAN_POSTGRES_PASSWORD", password);
        this.sql = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    }

    static HubRecords embedded(HubPorts ports) {
        return new HubRecords("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/fuyuan", "postgres", "");
    }

    String url() {
        return url;
    }

    /** As the variables the hub reads. */
    Map<String, String> login() {
        return login;
    }

    /** Departments whose last finished comparison found their list equal to the court's. */
    int reconciledEqual() {
        return sql.queryForObject(EQUAL, Integer.class);
    }

    long ledgerEntries() {
        return sql.queryForObject("select count(*) from ledger.entry", Long.class);
    }

    /** Nodes on relay duty. */
    int onDuty() {
        return sql.queryForObject(
                "select count(*) from pg_locks where locktype = 'advisory' and granted and objid = ? and classid = ?",
                Integer.class,
                RELAY_DUTY & 0xFFFF_FFFFL,
                RELAY_DUTY >>> Integer.SIZE);
    }
}
