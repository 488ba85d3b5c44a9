package org.fuyuan.hub.exchange.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;

/**
 * A message still to be handed to the broker.
 *
 * @param sequence its place in the outbox
 * @param message without payload when it is too large for the broker
 * @param recipient one partner alone, or null
 * @param replayTo set when an operator sends it again to this partner
 */
record OutboxRow(long sequence, Message message, String recipient, String replayTo) {

    static OutboxRow of(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getLong("sequence"),
                new Message(
                        row.getObject("id", UUID.class),
                        MessageType.parse(row.getString("type")),
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getLong("subject_version"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload")),
                row.getString("recipient"),
                row.getString("replay_to"));
    }
}
