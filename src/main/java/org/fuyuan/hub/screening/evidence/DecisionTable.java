package org.fuyuan.hub.screening.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.PartyDecision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table {@code screening.decision}. */
final class DecisionTable {

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision and the group it was kept in. */
    record Found(UUID group, KeptDecision kept) {}

    Optional<Found> find(UUID id) {
        return jdbc.sql("select * from screening.decision where id = ?")
                .param(id)
                .query(DecisionTable::found)
                .optional();
    }

    /** The receipts of a group in the order in which they were hashed. */
    List<String> receipts(UUID group) {
        return jdbc.sql("select receipt from screening.decision where group_id = ? order by place")
                .param(group)
                .query(String.class)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        KeptDecision kept = new KeptDecision(
                decision(row),
                row.getString("purpose"),
                row.getString("asked_by"),
                row.getString("number_key"),
                row.getString("question"),
                row.getString("answer"));
        return new Found(row.getObject("group_id", UUID.class), kept);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getString("department"),
                row.getString("scenario"),
                row.getString("business_reference"),
                Effect.valueOf(row.getString("effect")),
                List.of(CanonicalJson.read(row.getString("answer"), PartyDecision[].class)),
                new ListVersion(row.getLong("list_sequence"), moment(row, "list_taken_at")),
                row.getString("measures_version"),
                row.getBoolean("stale"),
                moment(row, "decided_at"),
                row.getString("receipt"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
