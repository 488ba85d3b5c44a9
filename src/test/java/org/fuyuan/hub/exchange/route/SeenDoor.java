package org.fuyuan.hub.exchange.route;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;

/** Stands for the inbox door: keeps what came, and answers as the test says. */
public final class SeenDoor {

    /** What arrived, and the headers that were still there. */
    record Arrived(
            String partner, String type, String messageId, String source, Object body, Map<String, Object> headers) {
        String text() {
            return (String) body;
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows() {
            return (List<Map<String, Object>>) body;
        }
    }

    final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    volatile int status = 202;
    volatile String answer = "{\"state\":\"APPLIED\"}";
    volatile Runnable before = () -> {};

    public void receive(Exchange exchange) {
        take(exchange, exchange.getMessage().getBody(String.class));
    }

    public void receiveRows(Exchange exchange) {
        take(exchange, exchange.getMessage().getBody(List.class));
    }

    private void take(Exchange exchange, Object body) {
        before.run();
        arrived.add(new Arrived(
                exchange.getProperty("FuyuanPartner", String.class),
                exchange.getProperty("FuyuanType", String.class),
                exchange.getProperty("FuyuanMessageId", String.class),
                exchange.getProperty("FuyuanSource", String.class),
                body,
                Map.copyOf(exchange.getMessage().getHeaders())));
        exchange.getMessage().setBody(answer);
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.getMessage()
                .setHeader(Exchange.CONTENT_TYPE, status == 202 ? "application/json" : "application/problem+json");
    }
}
