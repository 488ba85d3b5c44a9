package org.fuyuan.hub.exchange.lane;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.fuyuan.hub.message.Message;

/** How one message stands in the book of deliveries. */
record Standing(UUID id, String state, int attempts, boolean batchUnknown, String payload, boolean overtaken) {

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("message_id", UUID.class),
                row.getString("state"),
                row.getInt("attempts"),
                row.getBoolean("unrecorded"),
                row.getString("payload"),
                row.getBoolean("overtaken"));
    }

    boolean mustGo() {
        return state.equals("QUEUED") && !overtaken;
    }

    /** The partner has answered it although the hub never wrote down that it was sent. */
    boolean unrecorded() {
        return batchUnknown && !state.equals("QUEUED") && !state.equals("DEAD") && !state.equals("SUPERSEDED");
    }

    /** A message carried by reference, with its payload. */
    Message complete(Message message) {
        return message.payload() != null
                ? message
                : new Message(
                        message.id(),
                        message.type(),
                        message.sender(),
                        message.subject(),
                        message.subjectVersion(),
                        message.occurredAt(),
                        payload);
    }
}
