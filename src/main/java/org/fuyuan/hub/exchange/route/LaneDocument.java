package org.fuyuan.hub.exchange.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.exchange.lane.Deliveries;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.mapping.Mapping.Written;
import org.fuyuan.hub.mapping.Mapping.WrittenRows;
import org.fuyuan.hub.mapping.Mappings;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.Refusal;

/**
 * Turns a transmission into the partner's own form. Messages the mapping refuses become dead letters at once; when none is
 * left, the route ends there and {@code FuyuanEmpty} is set.
 */
public class LaneDocument {

    private final Mappings mappings;
    private final Deliveries deliveries;

    LaneDocument(Mappings mappings, Deliveries deliveries) {
        this.mappings = mappings;
        this.deliveries = deliveries;
    }

    /** The body becomes one document. */
    public void write(Exchange exchange) {
        Transmission transmission = transmission(exchange);
        Mapping mapping = mapping(transmission);
        Written written = mapping.write(transmission.batchId(), transmission.messages());
        hand(exchange, transmission, written.document(), mapping.contentType(), written.refused());
    }

    /** The body becomes a list of rows by column, each with its message's id. */
    public void rows(Exchange exchange) {
        Transmission transmission = transmission(exchange);
        Mapping mapping = mapping(transmission);
        WrittenRows written = mapping.writeRows(transmission.batchId(), transmission.messages());
        hand(exchange, transmission, written.rows(), mapping.contentType(), written.refused());
    }

    /** The body becomes a list of Camel messages to be split, each one document about one message. */
    public void each(Exchange exchange) {
        Transmission transmission = transmission(exchange);
        Mapping mapping = mapping(transmission);
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        List<org.apache.camel.Message> documents = new ArrayList<>();
        for (Message message : transmission.messages()) {
            Written written = mapping.write(transmission.batchId(), List.of(message));
            refused.putAll(written.refused());
            if (written.refused().isEmpty()) {
                documents.add(document(exchange, transmission, message, written.document(), mapping.contentType()));
            }
        }
        hand(exchange, transmission, documents, mapping.contentType(), refused);
    }

    private static org.apache.camel.Message document(
            Exchange exchange, Transmission transmission, Message message, byte[] document, String contentType) {
        org.apache.camel.Message one = new DefaultMessage(exchange);
        one.setBody(document);
        LaneHeaders.set(one, transmission);
        one.setHeader(LaneHeaders.COUNT, 1);
        one.setHeader(LaneHeaders.MESSAGE_ID, message.id().toString());
        one.setHeader(LaneHeaders.SUBJECT, message.subject());
        one.setHeader(Exchange.CONTENT_TYPE, contentType);
        return one;
    }

    private void hand(
            Exchange exchange, Transmission transmission, Object body, String contentType, Map<UUID, Refusal> refused) {
        deliveries.refusedByMapping(transmission.partner(), refused);
        int left = transmission.messages().size() - refused.size();
        org.apache.camel.Message message = exchange.getMessage();
        message.setBody(body);
        LaneHeaders.set(message, transmission);
        message.setHeader(LaneHeaders.COUNT, left);
        message.setHeader(Exchange.CONTENT_TYPE, contentType);
        if (left == 0) {
            message.setHeader(LaneHeaders.EMPTY, true);
            exchange.setRouteStop(true);
        }
    }

    private Mapping mapping(Transmission transmission) {
        return mappings.of(transmission.partner(), transmission.type());
    }

    private static Transmission transmission(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Transmission transmission) {
            return transmission;
        }
        throw new IllegalStateException("laneDocument comes first in a route that starts from a lane");
    }
}
