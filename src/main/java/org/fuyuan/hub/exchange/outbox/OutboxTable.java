package org.fuyuan.hub.exchange.outbox;

import java.util.List;
import org.fuyuan.hub.exchange.lane.Parcel;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what the relay has still to hand over. */
class OutboxTable {

    private static final String ROWS =
            """
            select o.sequence, o.replay_to, m.id, m.type, m.sender, m.subject, m.subject_version, m.occurred_at,
                   m.recipient, case when octet_length(m.payload) <= ? then m.payload end as payload
              from (select * from exchange.outbox %s order by sequence limit ?) o
              join exchange.message m on m.id = o.message_id
             order by o.sequence
            """;
    private static final String FIRST = ROWS.formatted("");
    private static final String URGENT = ROWS.formatted("where urgent");

    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<OutboxRow> first(int most) {
        return jdbc.query(FIRST, OutboxRow::of, Parcel.LARGEST_PAYLOAD, most);
    }

    /** The first of those that do not wait behind others. */
    List<OutboxRow> urgent(int most) {
        return jdbc.query(URGENT, OutboxRow::of, Parcel.LARGEST_PAYLOAD, most);
    }

    void delete(List<OutboxRow> rows) {
        jdbc.update("delete from exchange.outbox where sequence = any (?)", (Object)
                rows.stream().mapToLong(OutboxRow::sequence).toArray());
    }
}
