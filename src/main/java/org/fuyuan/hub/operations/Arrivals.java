package org.fuyuan.hub.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the last change of an entry has arrived. */
@Component
class Arrivals {

    private final JdbcClient jdbc;
    private final PartnerRegister register;

    Arrivals(JdbcClient jdbc, PartnerRegister register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** One for each partner that was ever sent the entry, in partner id order. */
    List<Arrival> of(String entryId) {
        return jdbc.sql("""
                select distinct on (partner) partner, subject_version, state, queued_at, sent_at, acknowledged_at, done_at,
                       coalesce(reason ->> 'text', reason ->> 'code') as reason
                from exchange.delivery
                where subject = ? and type = ?
                order by partner, sequence desc""")
                .params(entryId, MessageType.LIST_CHANGE.toString())
                .query((row, number) -> arrival(row))
                .list();
    }

    private Arrival arrival(ResultSet row) throws SQLException {
        String partner = row.getString("partner");
        return new Arrival(
                partner,
                register.find(partner).map(PartnerLine::name).orElse(partner),
                row.getLong("subject_version"),
                row.getString("state"),
                instant(row, "queued_at"),
                instant(row, "sent_at"),
                instant(row, "acknowledged_at"),
                instant(row, "done_at"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
