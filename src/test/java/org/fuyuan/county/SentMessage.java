package org.fuyuan.county;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A message on its way to one partner, whose delivery shows whether a receipt was applied. */
final class SentMessage implements AutoCloseable {

    private final JdbcTemplate sql;
    private final UUID id = UUID.randomUUID();
    private final String partner;

    SentMessage(JdbcTemplate sql, String partner) {
        this.sql = sql;
        this.partner = partner;
        sql.update(
                """
                insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version, state, sent_at)
                values (?, ?, 0, 'statement-request/v1', ?, 1, 'SENT', clock_timestamp())""",
                id,
                partner,
                id.toString());
    }

    UUID id() {
        return id;
    }

    String state() {
        return sql.queryForObject(
                "select state from exchange.delivery where message_id = ? and partner = ?", String.class, id, partner);
    }

    @Override
    public void close() {
        sql.update("delete from exchange.delivery where message_id = ?", id);
    }
}
