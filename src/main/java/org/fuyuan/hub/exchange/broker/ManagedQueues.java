package org.fuyuan.hub.exchange.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.fuyuan.hub.exchange.BrokerQueue;
import org.fuyuan.hub.exchange.BrokerQueues;
import org.fuyuan.hub.exchange.BrokerSilentException;
import org.springframework.stereotype.Component;

/** Asks the broker's management for its queues and addresses, in few questions however many there are. */
@Component
class ManagedQueues implements BrokerQueues {

    private static final int PER_ANSWER = 500;

    private final ConnectionFactory broker;
    private final ObjectMapper json = new ObjectMapper();

    ManagedQueues(ConnectionFactory broker) {
        this.broker = broker;
    }

    @Override
    public List<BrokerQueue> all() {
        try (Management management = Management.of(broker)) {
            return read(management);
        } catch (JMSException | JsonProcessingException e) {
            throw new BrokerSilentException(e);
        }
    }

    private List<BrokerQueue> read(Management management) throws JMSException, JsonProcessingException {
        Map<String, Long> pages = pages(management);
        List<BrokerQueue> queues = new ArrayList<>();
        for (JsonNode row : rows(management, "listQueues")) {
            if (!row.path("temporary").asBoolean()) {
                queues.add(queue(row, oldest(management, row), pages));
            }
        }
        queues.sort(Comparator.comparing(BrokerQueue::name));
        return queues;
    }

    private Map<String, Long> pages(Management management) throws JMSException, JsonProcessingException {
        Map<String, Long> pages = new HashMap<>();
        for (JsonNode row : rows(management, "listAddresses")) {
            boolean paging = row.path("paging").asBoolean();
            pages.put(
                    row.path("name").asText(),
                    paging ? row.path("numberOfPages").asLong() : 0);
        }
        return pages;
    }

    private List<JsonNode> rows(Management management, String operation) throws JMSException, JsonProcessingException {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode answer;
        int page = 1;
        do {
            answer = json.readTree(
                    String.valueOf(management.invoke(ResourceNames.BROKER, operation, "", page++, PER_ANSWER)));
            answer.path("data").forEach(rows::add);
        } while (!answer.path("data").isEmpty()
                && rows.size() < answer.path("count").asInt());
        return rows;
    }

    private static Instant oldest(Management management, JsonNode row) throws JMSException {
        if (row.path("messageCount").asLong() == 0) {
            return null;
        }
        String queue = ResourceNames.QUEUE + row.path("name").asText();
        return management.attribute(queue, "firstMessageTimestamp") instanceof Number sentAt
                ? Instant.ofEpochMilli(sentAt.longValue())
                : null;
    }

    private static BrokerQueue queue(JsonNode row, Instant oldestAt, Map<String, Long> pages) {
        String address = row.path("address").asText();
        long delivering = row.path("deliveringCount").asLong();
        return new BrokerQueue(
                row.path("name").asText(),
                address,
                row.path("routingType").asText(),
                row.path("paused").asBoolean(),
                Math.max(0, row.path("messageCount").asLong() - delivering),
                delivering,
                row.path("consumerCount").asLong(),
                row.path("messagesAdded").asLong(),
                row.path("messagesAcked").asLong(),
                oldestAt,
                pages.getOrDefault(address, 0L));
    }
}
