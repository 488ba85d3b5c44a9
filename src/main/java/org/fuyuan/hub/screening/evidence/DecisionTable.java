package org.fuyuan.hub.screening.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Reads {@code screening.decision}, and what stands with the group: older decisions have everything themselves. */
final class DecisionTable {

    private static final String FIND =
            """
            select d.*, g.receipts, g.content
              from screening.decision d left join screening.decision_group g on g.id = d.group_id
             where d.id = ?""";

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision and the group it was kept in.
     *
     * @param older whether it has everything itself, and a receipt of that time
     */
    record Found(UUID group, KeptDecision kept, boolean older) {}

    /** @throws DamagedEvidenceException when what stands with its group cannot be read */
    Optional<Found> find(UUID id) {
        return jdbc.sql(FIND).param(id).query((row, number) -> found(row)).optional();
    }

    /** The group a decision was kept in. */
    Optional<UUID> group(UUID id) {
        return jdbc.sql("select group_id from screening.decision where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** The receipts of a group in the order in which they were hashed. */
    List<String> receipts(UUID group) {
        return jdbc.sql("select receipts from screening.decision_group where id = ?")
                .param(group)
                .query(byte[].class)
                .optional()
                .map(GroupReceipts::all)
                .orElseGet(() -> olderReceipts(group));
    }

    private List<String> olderReceipts(UUID group) {
        return jdbc.sql(
                        "select receipt from screening.decision where group_id = ? and receipt is not null order by place")
                .param(group)
                .query(String.class)
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        if (row.getString("receipt") == null) {
            return new Found(group, withItsGroup(row, group), false);
        }
        GroupContent.Part own = new GroupContent.Part(
                row.getString("measures_version"),
                row.getString("number_key"),
                KeptText.of(row.getString("question")),
                KeptText.of(row.getString("answer")));
        return new Found(group, kept(row, own, row.getString("receipt")), true);
    }

    private static KeptDecision withItsGroup(ResultSet row, UUID group) throws SQLException {
        byte[] content = row.getBytes("content");
        if (content == null) {
            throw new DamagedEvidenceException(group, "it is not there", null);
        }
        int place = row.getInt("place");
        try {
            return kept(row, GroupContent.part(content, place), GroupReceipts.at(row.getBytes("receipts"), place));
        } catch (IOException | UncheckedIOException e) {
            throw new DamagedEvidenceException(group, "its content is damaged", e);
        }
    }

    private static KeptDecision kept(ResultSet row, GroupContent.Part part, String receipt) throws SQLException {
        return new KeptDecision(
                decision(row, part, receipt),
                row.getString("purpose"),
                row.getString("asked_by"),
                part.numberKey(),
                part.question(),
                part.answer());
    }

    private static Decision decision(ResultSet row, GroupContent.Part part, String receipt) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getString("department"),
                row.getString("scenario"),
                row.getString("business_reference"),
                Effect.valueOf(row.getString("effect")),
                List.of(CanonicalJson.read(part.answer().text(), PartyDecision[].class)),
                new ListVersion(row.getLong("list_sequence"), moment(row, "list_taken_at")),
                part.measuresVersion(),
                row.getBoolean("stale"),
                moment(row, "decided_at"),
                receipt);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
