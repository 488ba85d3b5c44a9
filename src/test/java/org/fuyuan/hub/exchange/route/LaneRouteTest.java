package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.fuyuan.hub.exchange.Outbound;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.exchange.lane.TestLanes;
import org.fuyuan.hub.exchange.outbox.TestOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;

/** A lane as a Camel route sees it. */
class LaneRouteTest {

    @TempDir
    Path folder;

    private Outbound ground;
    private SmartLifecycle relay;
    private CamelContext camel;
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        ground = new Outbound(folder, OutboundRegister.of("bank"));
        relay = TestOutbox.duty(ground);
        relay.start();
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("laneWorkers", TestLanes.workers(ground));
        camel.getRegistry()
                .bind("laneDocument", new LaneDocument(new ShoutingMappings(), TestLanes.deliveries(ground)));
    }

    @AfterEach
    void close() {
        camel.stop();
        relay.stop();
        ground.close();
    }

    @Test
    void a_route_gets_a_transmission_and_its_end_is_recorded_as_sent() throws Exception {
        route(seen::add);
        ground.publish(TestOutbox.exchange(ground), 1, "a", "b");
        await().until(() -> ground.states("bank").equals(List.of("SENT", "SENT")));
        assertThat(seen.get(0).getMessage().getBody()).isInstanceOf(Transmission.class);
        assertThat(seen.get(0).getMessage().getHeader("FuyuanPartner")).isEqualTo("bank");
        assertThat(seen.get(0).getProperty("FuyuanType")).isEqualTo("list-change/v1");
        assertThat(seen.get(0).getMessage().getHeader("FuyuanCount")).isEqualTo(2);
    }

    @Test
    void a_route_that_throws_loses_nothing() throws Exception {
        route(exchange -> {
            seen.add(exchange);
            if (seen.size() < 3) {
                throw new ConnectException("refused");
            }
        });
        ground.publish(TestOutbox.exchange(ground), 1, "a");
        await().until(() -> ground.states("bank").equals(List.of("SENT")));
        assertThat(seen).hasSize(3);
    }

    @Test
    void a_route_may_say_itself_whose_fault_it_was() throws Exception {
        route(exchange -> {
            exchange.setProperty("FuyuanFailure", "FAULT");
            throw new IOException("the answer names our message");
        });
        ground.publish(TestOutbox.exchange(ground), 1, "a");
        await().until(() -> ground.states("bank").equals(List.of("DEAD")));
    }

    @Test
    void a_stopped_route_keeps_everything_for_its_next_start() throws Exception {
        route(seen::add);
        camel.getRouteController().stopRoute("bank");
        ground.publish(TestOutbox.exchange(ground), 1, "a");
        await().until(() -> ground.states("bank").equals(List.of("QUEUED")));
        camel.getRouteController().startRoute("bank");
        await().until(() -> ground.states("bank").equals(List.of("SENT")));
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_document_leaves_out_what_the_mapping_refuses_and_that_is_dead_at_once() throws Exception {
        document("write");
        ground.publish(TestOutbox.exchange(ground), 1, "a", "bad", "c");
        await().until(() -> ground.states("bank").equals(List.of("SENT", "DEAD", "SENT")));
        var message = seen.get(0).getMessage();
        assertThat(message.getBody(String.class)).isEqualTo("A C");
        assertThat(message.getHeader("FuyuanCount")).isEqualTo(2);
        assertThat(message.getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/plain");
        assertThat(TestOutbox.deadLetters(ground).of("bank", 0, 9))
                .singleElement()
                .satisfies(letter -> assertThat(letter.code()).isEqualTo("unmapped-code"));
    }

    @Test
    void a_route_ends_when_the_mapping_refuses_everything() throws Exception {
        document("write");
        ground.publish(TestOutbox.exchange(ground), 1, "bad");
        await().until(() -> ground.states("bank").equals(List.of("DEAD")));
        ground.publish(TestOutbox.exchange(ground), 1, "a");
        await().until(() -> ground.states("bank").equals(List.of("DEAD", "SENT")));
        assertThat(seen).hasSize(1);
    }

    @Test
    void rows_carry_each_message_by_column() throws Exception {
        document("rows");
        ground.publish(TestOutbox.exchange(ground), 1, "a", "bad");
        await().until(() -> ground.states("bank").equals(List.of("SENT", "DEAD")));
        assertThat(seen.get(0).getMessage().getBody()).isEqualTo(List.of(Map.of("subject", "A")));
    }

    @Test
    void each_gives_one_document_a_message_with_its_number() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lane:bank").bean("laneDocument", "each").split(body()).process(seen::add);
            }
        });
        camel.start();
        ground.publish(TestOutbox.exchange(ground), 1, "a", "bad", "c");
        await().until(() -> ground.states("bank").equals(List.of("SENT", "DEAD", "SENT")));
        assertThat(seen)
                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                .containsExactly("A", "C");
        assertThat(seen).allSatisfy(exchange -> assertThat(exchange.getMessage().getHeader("FuyuanMessageId"))
                .isNotNull());
    }

    private void document(String method) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lane:bank").routeId("bank").bean("laneDocument", method).process(seen::add);
            }
        });
        camel.start();
    }

    private void route(Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lane:bank").routeId("bank").process(processor);
            }
        });
        camel.start();
    }

    /** Writes subjects in capitals and refuses the subject {@code bad}. */
    private static final class ShoutingMappings extends WritingMappings {

        @Override
        String line(org.fuyuan.hub.message.Message message) {
            return message.subject().toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        byte[] document(List<String> lines) {
            return String.join(" ", lines).getBytes(StandardCharsets.UTF_8);
        }
    }
}
