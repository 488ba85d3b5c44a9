package org.fuyuan.hub.exchange.route;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;

/** Hands transmissions to a partner's route as its lane would. */
final class Transmissions {

    private Transmissions() {}

    static Transmission of(String partner, MessageType type, String... payloads) {
        List<Message> messages = Arrays.stream(payloads)
                .map(payload -> new Message(MessageIds.next(), type, "court", "entry", 1, Instant.now(), payload))
                .toList();
        return new Transmission(MessageIds.next(), partner, type, messages);
    }

    /** The exchange as the lane gets it back, its failure included. */
    static Exchange carry(CamelContext camel, Transmission transmission) {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            return template.send("lane:" + transmission.partner(), exchange -> {
                exchange.setProperty("FuyuanPartner", transmission.partner());
                exchange.setProperty("FuyuanType", transmission.type().toString());
                exchange.getMessage().setBody(transmission);
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
