package org.fuyuan.hub.exchange.route;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.MessageEOFException;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import org.apache.camel.Exchange;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.stereotype.Component;

/** Reads a document out of a JMS message; an object of a partner's is never unpacked. */
@Component("queuedDocument")
class QueuedDocument {

    /** Replaces the message by its text or bytes; of any other it sets the property {@code FuyuanRefusal} and an empty body. */
    public void read(Exchange exchange) throws JMSException {
        try {
            exchange.getMessage().setBody(content(exchange.getMessage().getBody(Message.class)));
        } catch (RefusedException e) {
            exchange.setProperty(InboxDoor.REFUSAL, e.refusal());
            exchange.getMessage().setBody("");
        }
    }

    private static Object content(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? "" : text.getText();
        }
        if (message instanceof BytesMessage bytes) {
            return content(bytes);
        }
        throw new RefusedException(
                new Refusal("unsupported-message", "", kind(message), "a text message or a bytes message"));
    }

    private static byte[] content(BytesMessage message) throws JMSException {
        byte[] content = new byte[Math.toIntExact(message.getBodyLength())];
        int read = Math.max(0, message.readBytes(content));
        if (read < content.length) {
            throw new MessageEOFException("the message ended after " + read + " of " + content.length + " bytes");
        }
        return content;
    }

    private static String kind(Message message) {
        if (message instanceof StreamMessage) {
            return "a stream message";
        }
        if (message instanceof MapMessage) {
            return "a map message";
        }
        return message instanceof ObjectMessage ? "an object message" : "a message without a body";
    }
}
