package org.fuyuan.hub.exchange.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.exchange.FullListStatus;
import org.fuyuan.hub.exchange.FullLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the daily whole lists stand, as every node has written it down. */
@Component("fullLists")
class KeptFullLists implements FullLists {

    private static final String STATUS =
            "select partner, delivered_at, failures, last_failure, last_failure_at, next_attempt_at from route.full_list ";

    private final JdbcClient database;

    KeptFullLists(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<FullListStatus> of(String partnerId) {
        return database.sql(STATUS + "where partner = ?")
                .param(partnerId)
                .query(KeptFullLists::status)
                .optional();
    }

    @Override
    public List<FullListStatus> failing() {
        return database.sql(STATUS + "where failures > 0 order by partner")
                .query(KeptFullLists::status)
                .list();
    }

    private static FullListStatus status(ResultSet row, int number) throws SQLException {
        return new FullListStatus(
                row.getString("partner"),
                instant(row, "delivered_at"),
                row.getInt("failures"),
                row.getString("last_failure"),
                instant(row, "last_failure_at"),
                instant(row, "next_attempt_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
