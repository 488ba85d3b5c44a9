package org.fuyuan.hub.exchange.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.ReceivedDocument;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.message.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the inbox: documents, their refused items, and the answer that was given. */
@Component
class DocumentRecord {

    private static final String DOCUMENTS =
            """
            select id, partner, type, message_id, source, bytes, received_at, state, items, refused, refusal,
                   attempts, failure, applied_at
            from exchange.inbox
            """;

    private static final String REFUSED_OF = "where partner = ? and state in ('PARTLY', 'REFUSED') ";

    private final JdbcTemplate jdbc;
    private final RefusalJson refusals;

    DocumentRecord(JdbcTemplate jdbc, RefusalJson refusals) {
        this.jdbc = jdbc;
        this.refusals = refusals;
    }

    Optional<ReceivedDocument> find(UUID id) {
        return jdbc.query(DOCUMENTS + "where id = ?", this::document, id).stream()
                .findFirst();
    }

    List<ReceivedDocument> refused(String partner, int from, int limit) {
        return jdbc.query(
                DOCUMENTS + REFUSED_OF + "order by received_at desc, id offset ? limit ?",
                this::document,
                partner,
                from,
                limit);
    }

    long countRefused(String partner) {
        return jdbc.queryForObject("select count(*) from exchange.inbox " + REFUSED_OF, Long.class, partner);
    }

    List<ReceivedDocument> stuck(int limit) {
        return jdbc.query(
                DOCUMENTS + "where state = 'RECEIVED' and attempts > 0 order by received_at limit ?",
                this::document,
                limit);
    }

    List<RefusedItem> items(UUID id, int limit) {
        return jdbc.query(
                """
                select item, code, field, found, expected, original
                from exchange.inbox_refusal where inbox_id = ? order by item limit ?
                """,
                (row, n) -> new RefusedItem(
                        row.getInt(1),
                        new Refusal(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6)),
                id,
                limit);
    }

    InboxAnswer answer(UUID id) {
        ReceivedDocument document = find(id).orElseThrow();
        List<RefusedItem> items = document.refused() == 0 ? List.of() : items(id, InboxAnswer.NAMED_ITEMS);
        return new InboxAnswer(
                id, document.state(), document.items(), document.refused(), items, document.refusal(), false);
    }

    private ReceivedDocument document(ResultSet row, int number) throws SQLException {
        OffsetDateTime appliedAt = row.getObject("applied_at", OffsetDateTime.class);
        return new ReceivedDocument(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getString("type"),
                row.getString("message_id"),
                row.getString("source"),
                row.getLong("bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                DocumentState.valueOf(row.getString("state")),
                row.getInt("items"),
                row.getInt("refused"),
                refusals.read(row.getString("refusal")),
                row.getInt("attempts"),
                row.getString("failure"),
                appliedAt == null ? null : appliedAt.toInstant());
    }
}
