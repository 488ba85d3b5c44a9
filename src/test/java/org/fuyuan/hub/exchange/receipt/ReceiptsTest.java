package org.fuyuan.hub.exchange.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.InboundFixture;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.message.Receipt;
import org.fuyuan.hub.message.ReceiptStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptsTest {

    private static final String PARTNER = InboundFixture.PARTNER;
    private final InboundFixture hub = new InboundFixture();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_receipt_raises_the_delivery_and_is_kept_as_evidence() {
        UUID sent = hub.delivery(PARTNER, "e-1", 1, "SENT");
        receive(receipt(sent, ReceiptStage.DONE));

        assertThat(hub.state(sent, PARTNER)).isEqualTo("DONE");
        assertThat(hub.ledger()).contains("RECEIPT_RECORDED");
        assertThat(hub.jdbc.queryForObject(
                        "select last_receipt_at from exchange.lane where partner = ?",
                        java.time.OffsetDateTime.class,
                        PARTNER))
                .isNotNull();
    }

    @Test
    void a_receipt_that_overtakes_the_record_of_sending_counts() {
        UUID queued = hub.delivery(PARTNER, "e-1", 1, "QUEUED");
        receive(receipt(queued, ReceiptStage.ACCEPTED));

        assertThat(hub.state(queued, PARTNER)).isEqualTo("ACCEPTED");
        assertThat(hub.jdbc.queryForObject(
                        "select count(*) from exchange.delivery where sent_at is not null and acknowledged_at is not null",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_receipt_never_lowers_a_delivery() {
        UUID sent = hub.delivery(PARTNER, "e-1", 1, "SENT");
        receive(receipt(sent, ReceiptStage.DONE));
        receive(receipt(sent, ReceiptStage.TECHNICAL));
        receive(receipt(sent, ReceiptStage.REFUSED));

        assertThat(hub.state(sent, PARTNER)).isEqualTo("DONE");
    }

    @Test
    void of_several_receipts_in_one_document_the_furthest_counts() {
        UUID sent = hub.delivery(PARTNER, "e-1", 1, "SENT");
        InboxAnswer answer = receive(
                receipt(sent, ReceiptStage.DONE),
                receipt(sent, ReceiptStage.TECHNICAL),
                receipt(sent, ReceiptStage.ACCEPTED));

        assertThat(answer.refusedItems()).isZero();
        assertThat(hub.state(sent, PARTNER)).isEqualTo("DONE");
    }

    @Test
    void a_refusal_is_kept_with_its_reason_for_the_operator_and_ends_when_the_receiver_says_done() {
        UUID sent = hub.delivery(PARTNER, "e-1", 1, "ACCEPTED");
        receive(new Receipt(sent, ReceiptStage.REFUSED, Instant.now(), "E07", "no such\0 person"));

        assertThat(hub.state(sent, PARTNER)).isEqualTo("REFUSED");
        assertThat(hub.jdbc.queryForObject("select reason->>'code' from exchange.delivery", String.class))
                .isEqualTo("E07");
        assertThat(hub.ledger()).contains("MESSAGE_REFUSED");

        receive(receipt(sent, ReceiptStage.DONE));
        assertThat(hub.state(sent, PARTNER)).isEqualTo("DONE");
        assertThat(hub.jdbc.queryForObject("select reason from exchange.delivery", String.class))
                .isNull();
    }

    @Test
    void a_done_that_corrects_a_refusal_counts_and_both_stay_in_the_ledger() {
        UUID sent = hub.delivery(PARTNER, "e-1", 1, "SENT");
        receive(new Receipt(sent, ReceiptStage.REFUSED, Instant.now(), "E07", "no such person"));
        receive(receipt(sent, ReceiptStage.DONE));

        assertThat(hub.state(sent, PARTNER)).isEqualTo("DONE");
        assertThat(said(sent)).containsExactly("REFUSED E07", "DONE; corrects the refusal before it");
    }

    @Test
    void a_refusal_after_done_or_reconciled_lowers_nothing_and_is_kept_as_what_it_is() {
        UUID done = hub.delivery(PARTNER, "e-1", 1, "DONE");
        UUID reconciled = hub.delivery(PARTNER, "e-2", 1, "RECONCILED");
        receive(
                new Receipt(done, ReceiptStage.REFUSED, Instant.now(), "E07", ""),
                new Receipt(reconciled, ReceiptStage.REFUSED, Instant.now(), "E08", ""));

        assertThat(hub.state(done, PARTNER)).isEqualTo("DONE");
        assertThat(hub.state(reconciled, PARTNER)).isEqualTo("RECONCILED");
        assertThat(said(done)).containsExactly("REFUSED E07; said after DONE, which stands");
        assertThat(said(reconciled)).containsExactly("REFUSED E08; said after RECONCILED, which stands");
        assertThat(hub.ledger()).contains("MESSAGE_REFUSED");
    }

    @ParameterizedTest
    @CsvSource({"DONE, REFUSED", "REFUSED, DONE"})
    void a_document_that_says_both_counts_as_done_whichever_stands_first(ReceiptStage first, ReceiptStage second) {
        UUID sent = hub.delivery(PARTNER, "e-1", 1, "SENT");
        receive(receipt(sent, first), receipt(sent, second));

        assertThat(hub.state(sent, PARTNER)).isEqualTo("DONE");
        assertThat(said(sent)).hasSize(2).anyMatch(said -> said.startsWith("REFUSED"));
    }

    @Test
    void a_receipt_for_another_partners_message_or_for_none_is_refused_and_the_rest_goes_on() {
        UUID theirs = hub.delivery("tax", "e-1", 1, "SENT");
        UUID ours = hub.delivery(PARTNER, "e-1", 1, "SENT");
        InboxAnswer answer = receive(
                receipt(theirs, ReceiptStage.DONE),
                receipt(ours, ReceiptStage.DONE),
                receipt(UUID.randomUUID(), ReceiptStage.DONE));

        assertThat(answer.refused())
                .extracting(item -> item.item() + " " + item.refusal().code())
                .containsExactly("1 unknown-message", "3 unknown-message");
        assertThat(hub.state(theirs, "tax")).isEqualTo("SENT");
        assertThat(hub.state(ours, PARTNER)).isEqualTo("DONE");
    }

    @Test
    void a_clock_that_cannot_be_right_is_noted_and_not_used() {
        UUID sent = hub.delivery(PARTNER, "e-1", 1, "SENT");
        Instant absurd = Instant.now().plus(4000, ChronoUnit.DAYS);
        receive(new Receipt(sent, ReceiptStage.DONE, absurd, "", ""));

        assertThat(hub.jdbc.queryForObject("select done_at <= clock_timestamp() from exchange.delivery", Boolean.class))
                .isTrue();
        assertThat(hub.jdbc.queryForObject("select detail from ledger.entry where message_id = ?", String.class, sent))
                .contains("clock says");
    }

    private List<String> said(UUID message) {
        return hub.jdbc.queryForList(
                "select detail from ledger.entry where message_id = ? order by id", String.class, message);
    }

    private static Receipt receipt(UUID message, ReceiptStage stage) {
        return new Receipt(message, stage, Instant.now(), "", "");
    }

    private InboxAnswer receive(Receipt... receipts) {
        return hub.receive(
                "receipt/v1",
                null,
                Stream.of(receipts).map(CanonicalJson::write).toArray(String[]::new));
    }
}
