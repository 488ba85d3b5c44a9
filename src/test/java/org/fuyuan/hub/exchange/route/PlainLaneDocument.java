package org.fuyuan.hub.exchange.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.message.Message;

/** Stands for the mapping: a document is the payloads, one a line; a row is what the payload's map says. */
public final class PlainLaneDocument {

    public void write(Exchange exchange) {
        Transmission transmission = exchange.getMessage().getBody(Transmission.class);
        String text = transmission.messages().stream().map(Message::payload).collect(Collectors.joining("\n"));
        exchange.getMessage().setBody(text.getBytes(StandardCharsets.UTF_8));
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage().setHeader("FuyuanBatchId", transmission.batchId().toString());
    }

    public void each(Exchange exchange) {
        Transmission transmission = exchange.getMessage().getBody(Transmission.class);
        List<org.apache.camel.Message> each = transmission.messages().stream()
                .map(message -> one(exchange, message))
                .toList();
        exchange.getMessage().setBody(each);
    }

    public void rows(Exchange exchange) {
        Transmission transmission = exchange.getMessage().getBody(Transmission.class);
        List<Map<String, Object>> rows = transmission.messages().stream()
                .map(message -> new com.fasterxml.jackson.databind.ObjectMapper()
                        .convertValue(json(message.payload()), Map.class))
                .map(row -> (Map<String, Object>) row)
                .toList();
        exchange.getMessage().setBody(rows);
    }

    private static Object json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static org.apache.camel.Message one(Exchange exchange, Message message) {
        org.apache.camel.Message one = new DefaultMessage(exchange);
        one.setBody(message.payload().getBytes(StandardCharsets.UTF_8));
        one.setHeader("FuyuanMessageId", message.id().toString());
        one.setHeader(Exchange.CONTENT_TYPE, "application/json");
        return one;
    }
}
