package org.fuyuan.hub.exchange.lane;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageType;

/** How a message lies in the broker: its envelope as properties, its payload as UTF-8, or no payload when it is large. */
public final class Parcel {

    /** The largest payload, in bytes, that goes into the broker; larger ones stay in the database alone. */
    public static final int LARGEST_PAYLOAD = 32 * 1024;

    private static final String ID = "id";
    private static final String TYPE = "type";
    private static final String SENDER = "sender";
    private static final String SUBJECT = "subject";
    private static final String VERSION = "version";
    private static final String OCCURRED_AT = "occurredAt";
    private static final String BY_REFERENCE = "byReference";

    private Parcel() {}

    /** A message without payload is carried by reference. */
    public static jakarta.jms.Message pack(Session session, Message message) throws JMSException {
        BytesMessage parcel = session.createBytesMessage();
        parcel.setStringProperty(ID, message.id().toString());
        parcel.setStringProperty(TYPE, message.type().toString());
        parcel.setStringProperty(SENDER, message.sender());
        parcel.setStringProperty(SUBJECT, message.subject());
        parcel.setLongProperty(VERSION, message.subjectVersion());
        parcel.setStringProperty(OCCURRED_AT, message.occurredAt().toString());
        if (message.payload() == null) {
            parcel.setBooleanProperty(BY_REFERENCE, true);
        } else {
            parcel.writeBytes(message.payload().getBytes(StandardCharsets.UTF_8));
        }
        return parcel;
    }

    static Message unpack(jakarta.jms.Message parcel) throws JMSException {
        return new Message(
                UUID.fromString(parcel.getStringProperty(ID)),
                MessageType.parse(parcel.getStringProperty(TYPE)),
                parcel.getStringProperty(SENDER),
                parcel.getStringProperty(SUBJECT),
                parcel.getLongProperty(VERSION),
                Instant.parse(parcel.getStringProperty(OCCURRED_AT)),
                parcel.getBooleanProperty(BY_REFERENCE) ? null : payload((BytesMessage) parcel));
    }

    private static String payload(BytesMessage parcel) throws JMSException {
        byte[] payload = new byte[(int) parcel.getBodyLength()];
        parcel.readBytes(payload);
        return new String(payload, StandardCharsets.UTF_8);
    }
}
