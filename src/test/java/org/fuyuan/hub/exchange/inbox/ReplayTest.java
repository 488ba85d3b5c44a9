package org.fuyuan.hub.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.InboundFixture;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was refused is taken in again after its cause was mended, and never loses its refusals otherwise. */
class ReplayTest {

    private final InboundFixture hub = new InboundFixture();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void after_the_last_attempt_a_document_the_hub_fails_on_is_seen_as_refused_and_can_be_replayed() {
        hub.taken.armed = true;
        InboxAnswer answer = hub.receive("note/v1", "n-1", "one", "crash");
        hub.jdbc.update("update exchange.inbox set attempts = 23, worked_at = worked_at - interval '1 day'");
        hub.the(UnfinishedDocuments.class).goOn();

        Inbox inbox = hub.the(Inbox.class);
        assertThat(inbox.stuck(10)).isEmpty();
        assertThat(inbox.refused(InboundFixture.PARTNER, 0, 10)).singleElement().satisfies(document -> assertThat(
                        document.refusal().sentence())
                .startsWith("hub-failed: found 24 attempts"));
        assertThat(hub.ledger()).containsExactly("DOCUMENT_RECEIVED", "DOCUMENT_REFUSED");

        hub.taken.armed = false;
        assertThat(inbox.replay(answer.documentId(), "clerk").state()).isEqualTo(DocumentState.APPLIED);
    }

    @Test
    void a_replayed_snapshot_is_read_again() {
        InboxAnswer first = hub.receive(new Arrival("court", "list-snapshot/v1", null, "list.csv"), "a\nno\nb");

        InboxAnswer second = hub.the(Inbox.class).replay(first.documentId(), "clerk");

        assertThat(second).isEqualTo(first);
        assertThat(hub.taken.times).containsEntry("a", 2);
        assertThat(hub.the(Inbox.class).refusedItems(first.documentId(), 10)).hasSize(1);
    }

    @Test
    void a_snapshot_that_may_not_be_taken_again_keeps_its_refusals() {
        InboxAnswer first = hub.receive(new Arrival("court", "list-snapshot/v1", null, "list.csv"), "a\nno\nb");
        hub.taken.notAgain = new Refusal("overtaken-snapshot", "", "an old one", "the newest one");

        assertThatThrownBy(() -> hub.the(Inbox.class).replay(first.documentId(), "clerk"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("overtaken-snapshot");

        assertThat(state(first)).isEqualTo(DocumentState.PARTLY);
        assertThat(hub.the(Inbox.class).refusedItems(first.documentId(), 10)).hasSize(1);
        assertThat(hub.ledger()).doesNotContain("MESSAGE_REPLAYED");
    }

    @Test
    void a_refused_document_is_replayed_after_its_cause_was_mended() {
        hub.taken.armed = false;
        InboxAnswer first = hub.receive("note/v1", "n-1", "one", "no");
        hub.jdbc.update("update exchange.body set content = 'one\nyes'");

        InboxAnswer second = hub.the(Inbox.class).replay(first.documentId(), "clerk");

        assertThat(second.state()).isEqualTo(DocumentState.APPLIED);
        assertThat(hub.the(Inbox.class).refused(InboundFixture.PARTNER, 0, 10)).isEmpty();
        assertThat(hub.the(Inbox.class).refusedItems(first.documentId(), 10)).isEmpty();
        assertThat(hub.ledger()).contains("MESSAGE_REPLAYED");
    }

    @Test
    void a_document_of_an_unreadable_type_cannot_be_replayed() {
        InboxAnswer refused = hub.receive("receipt", "n-1", "x");
        assertThatThrownBy(() -> hub.the(Inbox.class).replay(refused.documentId(), "clerk"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("receipt");
        assertThat(state(refused)).isEqualTo(DocumentState.REFUSED);
    }

    private DocumentState state(InboxAnswer answer) {
        return hub.the(Inbox.class).find(answer.documentId()).orElseThrow().state();
    }
}
