package org.fuyuan.hub.exchange.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.InboundFixture;
import org.fuyuan.hub.exchange.MessageHistory;
import org.fuyuan.hub.message.Receipt;
import org.fuyuan.hub.message.ReceiptStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageHistoryTest {

    private static final String PARTNER = InboundFixture.PARTNER;
    private final InboundFixture hub = new InboundFixture();
    private final MessageHistory history = hub.the(MessageHistory.class);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_message_is_shown_with_its_deliveries_and_every_step_in_order() {
        UUID message = hub.delivery(PARTNER, "e-1", 1, "SENT");
        hub.jdbc.update(
                """
                insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version)
                select message_id, 'tax', sequence, type, subject, subject_version from exchange.delivery
                """);
        receive(message, ReceiptStage.ACCEPTED);
        receive(message, ReceiptStage.REFUSED);

        MessageHistory.Trail trail = history.of(message).orElseThrow();
        assertThat(trail.deliveries())
                .extracting(MessageHistory.Arrived::partner)
                .containsExactly(PARTNER, "tax");
        assertThat(trail.deliveries().get(0).reason().code()).isEqualTo("E07");
        assertThat(trail.deliveries().get(0).acknowledgedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(trail.steps())
                .extracting(MessageHistory.Step::event)
                .containsExactly("RECEIPT_RECORDED", "MESSAGE_REFUSED");
    }

    @Test
    void the_last_change_of_a_subject_is_shown_for_each_partner() {
        hub.delivery(PARTNER, "e-1", 1, "DONE");
        UUID last = hub.delivery(PARTNER, "e-1", 2, "SENT");
        hub.delivery("tax", "e-1", 1, "DONE");
        hub.delivery("tax", "e-2", 1, "QUEUED");

        assertThat(history.bySubject("e-1"))
                .extracting(arrived -> arrived.partner() + " " + arrived.state())
                .containsExactly(PARTNER + " SENT", "tax DONE");
        assertThat(history.bySubject("e-1").get(0).messageId()).isEqualTo(last);
    }

    @Test
    void of_a_message_nobody_knows_there_is_no_history() {
        assertThat(history.of(UUID.randomUUID())).isEmpty();
    }

    private void receive(UUID message, ReceiptStage stage) {
        hub.receive("receipt/v1", null, CanonicalJson.write(new Receipt(message, stage, Instant.now(), "E07", "no")));
    }
}
