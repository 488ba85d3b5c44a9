package org.fuyuan.hub.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboundFixture;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusalReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final InboundFixture hub = new InboundFixture();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_document_is_kept_applied_and_answered() {
        InboxAnswer answer = hub.receive("note/v1", "n-1", "one", "two");

        assertThat(answer.state()).isEqualTo(DocumentState.APPLIED);
        assertThat(answer.items()).isEqualTo(2);
        assertThat(hub.taken.times).containsOnly(Map.entry("one", 1), Map.entry("two", 1));
        assertThat(hub.ledger()).containsExactly("DOCUMENT_RECEIVED", "DOCUMENT_APPLIED");
        assertThat(hub.jdbc.queryForObject("select convert_from(content, 'UTF8') from exchange.body", String.class))
                .isEqualTo("one\ntwo");
    }

    @Test
    void refused_items_are_named_and_the_rest_goes_on() {
        InboxAnswer answer = hub.receive("note/v1", "n-1", "one", "bad\0code", "no way", "four");

        assertThat(answer.state()).isEqualTo(DocumentState.PARTLY);
        assertThat(answer.refused()).extracting(RefusedItem::item).containsExactly(2, 3);
        assertThat(answer.refused())
                .extracting(item -> item.refusal().code())
                .containsExactly("unmapped-code", "not-wanted");
        assertThat(hub.taken.times).containsKeys("one", "four");
        Inbox inbox = hub.the(Inbox.class);
        assertThat(inbox.refused(InboundFixture.PARTNER, 0, 10)).singleElement().satisfies(document -> {
            assertThat(document.refused()).isEqualTo(2);
            assertThat(inbox.refusedItems(document.id(), 10)).hasSize(2);
        });
        assertThat(hub.ledger()).contains("ITEM_REFUSED");
    }

    @Test
    void a_sender_that_may_not_send_the_type_is_refused_and_both_are_on_record() {
        InboxAnswer answer = hub.receive(new Arrival("tax", "note/v1", "n-1", "forged"), "one");

        assertThat(answer.refusal().code()).isEqualTo("not-allowed");
        assertThat(hub.taken.times).isEmpty();
        assertThat(hub.the(Inbox.class).refused("tax", 0, 10)).hasSize(1);
        assertThat(hub.ledger()).containsExactly("DOCUMENT_REFUSED");
        assertThatThrownBy(() -> hub.the(Inbox.class).replay(answer.documentId(), "clerk"))
                .hasMessageContaining("not-allowed");
    }

    @Test
    void an_unknown_type_an_unknown_sender_and_a_type_nobody_takes_are_refused() {
        assertThat(hub.receive("receipt", "n-1", "x").refusal().code()).isEqualTo("unknown-type");
        assertThat(hub.receive(new Arrival("nobody", "note/v1", "n-1", "x"), "x")
                        .state())
                .isEqualTo(DocumentState.REFUSED);
        assertThat(hub.receive("orphan/v1", "n-1", "x").refusal().code()).isEqualTo("nobody-takes-it");
        assertThat(hub.receive("note/v1", "n\0", "x").refusal().code()).isEqualTo("malformed-message-id");
    }

    @Test
    void the_same_document_again_gets_the_first_answer_and_has_no_further_effect() {
        InboxAnswer first = hub.receive("note/v1", "n-1", "one", "bad");
        InboxAnswer second = hub.receive("note/v1", "n-1", "one", "bad");

        assertThat(second).isEqualTo(first);
        assertThat(hub.taken.times).containsEntry("one", 1);
        assertThat(hub.ledger()).endsWith("DUPLICATE_ANSWERED");
    }

    @Test
    void a_used_message_id_with_another_content_is_refused_and_stays_visible() {
        hub.receive("note/v1", "n-1", "one");
        InboxAnswer reused = hub.receive("note/v1", "n-1", "other");

        assertThat(reused.refusal().code()).isEqualTo("message-id-reused");
        assertThat(hub.receive("note/v1", "n-1", "other")).isEqualTo(reused);
        assertThat(hub.taken.times).doesNotContainKey("other");
        assertThat(hub.the(Inbox.class).refused(InboundFixture.PARTNER, 0, 10)).hasSize(1);
        assertThat(hub.receive("note/v1", "n-1", "one").state()).isEqualTo(DocumentState.APPLIED);
    }

    @Test
    void without_a_message_id_the_content_and_the_source_stand_in() {
        hub.receive("note/v1", null, "one");
        hub.receive("note/v1", " ", "one");
        hub.receive(new Arrival(InboundFixture.PARTNER, "note/v1", null, "elsewhere"), "one");

        assertThat(hub.taken.times).containsEntry("one", 2);
    }

    @Test
    void an_oversized_document_is_refused_without_being_read_to_its_end() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }
        };
        InboxAnswer answer =
                hub.the(Inbox.class).receive(new Arrival(InboundFixture.PARTNER, "note/v1", "big", "test"), endless);

        assertThat(answer.refusal())
                .isEqualTo(new Refusal("document-too-large", "", "more than 4194304 bytes", "at most 4194304 bytes"));
        assertThat(read[0]).isLessThan(5 << 20);
        assertThatThrownBy(() -> hub.the(Inbox.class).replay(answer.documentId(), "clerk"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_document_larger_than_one_part_is_kept_whole() {
        String line = "0123456789".repeat(100);
        String[] lines = IntStream.range(0, 3000).mapToObj(n -> n + line).toArray(String[]::new);
        InboxAnswer answer = hub.receive("note/v1", "large", lines);

        assertThat(answer.items()).isEqualTo(3000);
        assertThat(hub.taken.chunks).containsExactly(1000, 1000, 1000);
        assertThat(hub.jdbc.queryForObject(
                        "select convert_from(string_agg(content, ''::bytea order by part), 'UTF8') from exchange.body",
                        String.class))
                .isEqualTo(String.join("\n", lines));
    }

    @Test
    void a_sender_that_breaks_off_leaves_nothing() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        Inbox inbox = hub.the(Inbox.class);

        assertThatThrownBy(() -> inbox.receive(new Arrival(InboundFixture.PARTNER, "note/v1", "n", "test"), broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(hub.jdbc.queryForObject("select count(*) from exchange.inbox", Long.class))
                .isZero();
    }

    @Test
    void a_malformed_document_applies_nothing_of_the_chunk_it_breaks_in() {
        InboxAnswer answer = hub.receive("note/v1", "n-1", "one", "broken", "three");

        assertThat(answer.state()).isEqualTo(DocumentState.REFUSED);
        assertThat(answer.refusal().field()).isEqualTo("line 2");
        assertThat(hub.taken.times).isEmpty();
    }

    @Test
    void a_document_malformed_far_in_is_applied_up_to_there_and_says_so() {
        List<String> lines =
                new ArrayList<>(IntStream.range(0, 1500).mapToObj(n -> "n" + n).toList());
        lines.add("broken");
        InboxAnswer answer = hub.receive("note/v1", "n-1", lines.toArray(String[]::new));

        assertThat(answer.state()).isEqualTo(DocumentState.PARTLY);
        assertThat(answer.items()).isEqualTo(1000);
        assertThat(answer.refusal().code()).isEqualTo("malformed");
    }

    @Test
    void a_failure_of_the_hub_keeps_the_document_and_it_is_taken_up_again() {
        hub.taken.armed = true;
        InboxAnswer answer = hub.receive("note/v1", "n-1", "one", "crash");
        assertThat(answer.failed()).isTrue();
        assertThat(hub.the(Inbox.class).stuck(10)).singleElement().satisfies(document -> assertThat(document.failure())
                .startsWith("IllegalStateException at ")
                .doesNotContain("power"));

        hub.taken.armed = false;
        aMinutePasses();
        hub.the(UnfinishedDocuments.class).goOn();

        assertThat(state(answer)).isEqualTo("APPLIED");
        assertThat(hub.taken.times).containsEntry("crash", 1);
    }

    @Test
    void a_citizens_number_typed_into_another_field_is_masked_wherever_its_refusal_goes() {
        String line = "bad 110101199003077758";
        InboxAnswer answer = hub.receive("note/v1", "n-1", line, "no １１０１０１１９９００３０７７７５Ｘ");

        assertThat(answer.refused()).hasSize(2).allSatisfy(item -> assertThat(item.toString())
                .contains("****")
                .doesNotContain("19900307775", "９９００３０７７７５"));
        assertThat(hub.receive("note/v1", "n-1", line, "no １１０１０１１９９００３０７７７５Ｘ")).isEqualTo(answer);
        assertThat(hub.jdbc.queryForList("select refusal::text from exchange.inbox_refusal as refusal", String.class))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept).contains("****").doesNotContain("199003077758"));
        InboxAnswer reused = hub.receive("note/v1", "110101199003077758", "one");
        assertThat(hub.receive("note/v1", "110101199003077758", "two").refusal().found())
                .startsWith("1101011990****7758");
        assertThat(reused.state()).isEqualTo(DocumentState.APPLIED);
        hub.the(Inbox.class)
                .receiveRows(
                        new Arrival("court", "court-record/v1", null, "table"),
                        List.of(Map.of("line", "no 110101199003077758")));
        assertThat(report().refused())
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("****").doesNotContain("199003077758"));
    }

    @Test
    void after_a_crash_between_chunks_the_document_is_handled_again_from_its_beginning() {
        String[] lines = IntStream.range(0, 2500)
                .mapToObj(n -> n == 2400 ? "crash" : "n" + n)
                .toArray(String[]::new);
        hub.taken.armed = true;
        InboxAnswer answer = hub.receive("note/v1", "n-1", lines);

        try (InboundFixture other = new InboundFixture(hub.database)) {
            aMinutePasses();
            other.the(UnfinishedDocuments.class).goOn();
            assertThat(other.taken.times).hasSize(2500);
            assertThat(other.jdbc.queryForObject("select items from exchange.inbox", Integer.class))
                    .isEqualTo(2500);
        }
        assertThat(state(answer)).isEqualTo("APPLIED");
    }

    @Test
    void a_document_in_hand_is_not_taken_up_by_another_node() {
        try (InboundFixture other = new InboundFixture(hub.database)) {
            hub.taken.before = line -> meanwhile(() -> {
                aMinutePasses();
                hub.the(UnfinishedDocuments.class).keepInHand();
                other.the(UnfinishedDocuments.class).goOn();
                assertThat(hub.receive("note/v1", "n-1", "one").state()).isEqualTo(DocumentState.RECEIVED);
            });
            assertThat(hub.receive("note/v1", "n-1", "one").state()).isEqualTo(DocumentState.APPLIED);
            assertThat(other.taken.times).isEmpty();
        }
    }

    @Test
    void what_two_nodes_apply_at_once_takes_effect_once_in_the_record() {
        try (InboundFixture other = new InboundFixture(hub.database)) {
            hub.taken.before = line -> meanwhile(() -> {
                aMinutePasses();
                other.the(UnfinishedDocuments.class).goOn();
            });
            assertThat(hub.receive("note/v1", "n-1", "one").state()).isEqualTo(DocumentState.APPLIED);
            assertThat(other.taken.times).containsEntry("one", 1);
        }
        assertThat(hub.ledger()).containsOnlyOnce("DOCUMENT_APPLIED");
    }

    @Test
    void a_whole_snapshot_goes_to_its_bulk_handler_and_its_refused_rows_go_back_to_the_court() {
        InboxAnswer answer = hub.receive(new Arrival("court", "list-snapshot/v1", null, "list.csv"), "a\nno\nb");

        assertThat(answer.state()).isEqualTo(DocumentState.PARTLY);
        assertThat(answer.items()).isEqualTo(3);
        RefusalReport report = report();
        assertThat(report.source()).isEqualTo("list.csv");
        assertThat(report.refused()).singleElement().satisfies(row -> {
            assertThat(row.item()).isEqualTo(2);
            assertThat(row.original()).isEqualTo("no");
        });
    }

    @Test
    void refused_rows_of_a_table_are_reported_and_rows_read_twice_are_taken_once() {
        List<Map<String, Object>> rows = List.of(Map.of("line", "a"), Map.of("line", "no"));
        Inbox inbox = hub.the(Inbox.class);
        inbox.receiveRows(new Arrival("court", "court-record/v1", null, "table"), rows);
        inbox.receiveRows(new Arrival("court", "court-record/v1", null, "table"), rows);

        assertThat(hub.taken.times).containsEntry("a", 1);
        assertThat(report().refused()).hasSize(1);
    }

    @Test
    void a_refused_document_that_waited_for_its_answer_is_not_reported_a_second_time() {
        hub.receive(new Arrival("court", "court-record/v1", "r-1", "/partners/court/records"), "no");

        assertThat(hub.jdbc.queryForObject("select count(*) from exchange.message", Long.class))
                .isZero();
    }

    private RefusalReport report() {
        return CanonicalJson.read(
                hub.jdbc.queryForObject("select payload from exchange.message where recipient = 'court'", String.class),
                RefusalReport.class);
    }

    private static void meanwhile(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private void aMinutePasses() {
        hub.jdbc.update(
                "update exchange.inbox set worked_at = worked_at - interval '61 seconds' where state = 'RECEIVED'");
    }

    private String state(InboxAnswer answer) {
        return hub.jdbc.queryForObject(
                "select state from exchange.inbox where id = ?", String.class, answer.documentId());
    }
}
