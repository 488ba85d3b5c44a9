package org.fuyuan.hub.exchange.route;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.message.Refusal;
import org.springframework.stereotype.Component;

/**
 * Where every ingress route hands over. The route has set the exchange properties {@code FuyuanPartner} and {@code FuyuanType} from its
 * own parameters, and may set {@code FuyuanMessageId}, {@code FuyuanSource}, {@code FuyuanLength}, the length in bytes, and
 * {@code FuyuanRefusal} when what came is no document. The answer replaces the body. An exception means that
 * nothing was kept: the transport must keep its copy and try again.
 */
@Component("inboxDoor")
public class InboxDoor {

    static final String REFUSAL = "FuyuanRefusal";

    private final Inbox inbox;
    private final AnswerDocument answers;

    InboxDoor(Inbox inbox, AnswerDocument answers) {
        this.inbox = inbox;
        this.answers = answers;
    }

    /** Takes one document, whose body can be read as a stream. */
    public void receive(Exchange exchange) {
        Refusal refusal = exchange.getProperty(REFUSAL, Refusal.class);
        InboxAnswer answer = refusal == null ? received(exchange) : inbox.refuse(arrival(exchange), refusal);
        reply(exchange, answer);
    }

    private InboxAnswer received(Exchange exchange) {
        InputStream body = exchange.getMessage().getBody(InputStream.class);
        return inbox.receive(arrival(exchange), body == null ? InputStream.nullInputStream() : body);
    }

    /** Takes the rows a poll of a table found: a list of maps, or one map. */
    public void receiveRows(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        List<?> rows = body instanceof Map<?, ?> row
                ? List.of(row)
                : exchange.getMessage().getBody(List.class);
        if (rows != null && !rows.isEmpty()) {
            reply(exchange, inbox.receiveRows(arrival(exchange), columns(rows)));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> columns(List<?> rows) {
        return rows.stream().map(row -> (Map<String, Object>) row).toList();
    }

    private static Arrival arrival(Exchange exchange) {
        String source = exchange.getProperty("FuyuanSource", String.class);
        Long length = exchange.getProperty("FuyuanLength", Long.class);
        return new Arrival(
                required(exchange, "FuyuanPartner"),
                required(exchange, "FuyuanType"),
                exchange.getProperty("FuyuanMessageId", String.class),
                source == null ? exchange.getFromRouteId() : source,
                length == null ? Arrival.UNTOLD : length);
    }

    private static String required(Exchange exchange, String property) {
        Object value = exchange.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "route " + exchange.getFromRouteId() + " does not set the property " + property);
        }
        return value.toString();
    }

    private void reply(Exchange exchange, InboxAnswer answer) {
        AnswerDocument.Answer written = answers.of(answer);
        exchange.getMessage().setBody(written.json());
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, written.status());
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, written.contentType());
    }
}
