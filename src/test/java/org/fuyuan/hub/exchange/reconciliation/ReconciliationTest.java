package org.fuyuan.hub.exchange.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.Difference;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.exchange.InboundFixture;
import org.fuyuan.hub.exchange.InboxAnswer;
import org.fuyuan.hub.exchange.Reconciliation;
import org.fuyuan.hub.exchange.Reconciliation.State;
import org.fuyuan.hub.exchange.Reconciliations;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.message.Statement;
import org.fuyuan.hub.message.Statement.Bucket;
import org.fuyuan.hub.message.StatementRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final String PARTNER = InboundFixture.PARTNER;
    private final InboundFixture hub = new InboundFixture();
    private final Map<String, Holding> theirs = new TreeMap<>();

    @BeforeEach
    void both_hold_the_same_hundred_entries() {
        IntStream.range(0, 100).mapToObj(n -> holding("e-" + n, 1)).forEach(holding -> {
            hub.held.hold(holding);
            theirs.put(holding.entryId(), holding);
        });
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void equal_lists_reconcile_what_was_done_before_the_request() {
        UUID done = hub.delivery(PARTNER, "e-1", 1, "DONE");
        UUID elsewhere = hub.delivery("tax", "e-1", 1, "DONE");
        reconcile();

        assertThat(latest().state()).isEqualTo(State.EQUAL);
        assertThat(latest().ours()).isEqualTo(latest().theirs());
        assertThat(latest().ours().count()).isEqualTo(100);
        assertThat(hub.state(done, PARTNER)).isEqualTo("RECONCILED");
        assertThat(hub.state(elsewhere, "tax")).isEqualTo("DONE");
        assertThat(hub.ledger()).contains("ADMINISTRATIVE_ACT", "MESSAGES_RECONCILED");
    }

    @Test
    void equal_lists_close_a_message_whose_receipt_was_lost_but_not_one_that_waits_for_its_receipt() {
        UUID lost = hub.delivery(PARTNER, "e-1", 1, "SENT");
        UUID waits = hub.delivery(PARTNER, "e-2", 1, "SENT");
        hub.jdbc.update("update exchange.delivery set sent_at = clock_timestamp()");
        hub.jdbc.update(
                "update exchange.delivery set sent_at = sent_at - interval '2 hours' where message_id = ?", lost);
        reconcile();

        assertThat(hub.state(lost, PARTNER)).isEqualTo("RECONCILED");
        assertThat(hub.state(waits, PARTNER)).isEqualTo("SENT");
    }

    @Test
    void missing_extra_and_different_entries_are_listed_and_restated_to_that_partner_alone() {
        theirs.remove("e-1");
        theirs.put("e-2", holding("e-2", 7));
        theirs.put("e-ended", holding("e-ended", 1));
        hub.held.ended.add("e-ended");
        UUID untouched = hub.delivery(PARTNER, "e-3", 1, "DONE");
        UUID differs = hub.delivery(PARTNER, "e-2", 1, "DONE");
        hub.jdbc.update("update exchange.delivery set done_at = done_at - interval '1 minute'");
        reconcile();

        assertThat(latest().state()).isEqualTo(State.REPAIRED);
        List<Difference> differences = differences();
        assertThat(differences)
                .extracting(difference -> difference.subject() + " " + difference.kind())
                .containsExactly("e-1 MISSING", "e-2 DIFFERENT", "e-ended EXTRA");
        assertThat(differences)
                .allSatisfy(difference -> assertThat(difference.repairedBy()).isNotNull());
        assertThat(hub.jdbc.queryForList(
                        "select distinct recipient from exchange.message where type = 'list-change/v1' and recipient is not null",
                        String.class))
                .containsExactly(PARTNER);
        assertThat(hub.state(untouched, PARTNER)).isEqualTo("RECONCILED");
        assertThat(hub.state(differs, PARTNER)).isEqualTo("DONE");
        assertThat(hub.ledger()).contains("DIFFERENCE_FOUND", "DIFFERENCE_REPAIRED");
    }

    @Test
    void an_entry_the_court_never_knew_stays_a_difference_for_a_person() {
        theirs.put("e-stranger", holding("e-stranger", 1));
        reconcile();

        assertThat(latest().state()).isEqualTo(State.DIFFERENT);
        assertThat(differences()).singleElement().satisfies(difference -> assertThat(difference.repairedBy())
                .isNull());
    }

    @Test
    void entries_on_their_way_are_not_differences() {
        hub.held.hold(holding("e-1", 2));
        hub.held.hold(holding("e-2", 2));
        hub.held.hold(holding("e-3", 2));
        hub.delivery(PARTNER, "e-1", 2, "QUEUED");
        UUID second = hub.delivery(PARTNER, "e-2", 2, "SENT");
        hub.jdbc.update("update exchange.delivery set sent_at = clock_timestamp() where message_id = ?", second);
        StatementRequest request = start();
        hub.delivery(PARTNER, "e-3", 2, "DONE");
        answerAll(request);

        assertThat(latest().state()).isEqualTo(State.EQUAL);
        assertThat(latest().inFlight()).isEqualTo(3);
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_entry_sent_long_ago_that_the_partner_lost_is_a_difference() {
        UUID lost = hub.delivery(PARTNER, "e-1", 1, "ACCEPTED");
        hub.jdbc.update(
                "update exchange.delivery set sent_at = clock_timestamp() - interval '2 hours' where message_id = ?",
                lost);
        theirs.remove("e-1");
        reconcile();

        assertThat(differences()).extracting(Difference::subject).containsExactly("e-1");
        assertThat(hub.state(lost, PARTNER)).isEqualTo("ACCEPTED");
    }

    @Test
    void many_buckets_are_asked_for_sixteen_at_a_time_and_the_whole_list_can_be_restored() {
        theirs.clear();
        StatementRequest request = start();
        answer(request);
        List<StatementRequest> details = requests();
        assertThat(details).allSatisfy(detail -> assertThat(detail.buckets()).hasSizeBetween(1, 16));
        details.forEach(this::answer);

        assertThat(latest().state()).isEqualTo(State.REPAIRED);
        assertThat(latest().differences()).isEqualTo(100);
    }

    @Test
    void the_request_that_was_answered_is_reconciled_itself() {
        StatementRequest request = start();
        UUID message = messageOf(request);
        hub.jdbc.update(
                """
                insert into exchange.delivery (message_id, partner, sequence, type, subject, subject_version)
                select id, ?, sequence, type, subject, subject_version from exchange.message where id = ?
                """,
                PARTNER,
                message);
        answer(request);

        assertThat(hub.state(message, PARTNER)).isEqualTo("RECONCILED");
    }

    @Test
    void a_statement_nobody_asked_for_or_that_comes_twice_is_refused() {
        StatementRequest request = start();
        assertThat(code(send("tax", statement(request)))).isEqualTo("unknown-request");
        assertThat(code(send(PARTNER, new Statement("rubbish", Instant.now(), List.of(), List.of()))))
                .isEqualTo("unknown-request");
        answer(request);
        assertThat(code(send(PARTNER, statement(request)))).isEqualTo("finished-request");
    }

    @Test
    void a_newer_comparison_lets_an_open_one_lapse() {
        StatementRequest first = start();
        StatementRequest second = start();

        assertThat(code(send(PARTNER, statement(first)))).isEqualTo("finished-request");
        answer(second);
        assertThat(hub.the(Reconciliations.class).recent(PARTNER, 5))
                .extracting(Reconciliation::state)
                .containsExactly(State.EQUAL, State.LAPSED);
    }

    @Test
    void malformed_sums_and_truncated_details_are_refused_and_the_request_stays_open() {
        StatementRequest request = start();
        List<Bucket> buckets = statement(request).buckets();
        assertThat(code(with(request, buckets.subList(0, 255), List.of()))).isEqualTo("wrong-buckets");
        assertThat(code(with(request, with(buckets, -1), List.of()))).isEqualTo("malformed-sum");
        assertThat(code(with(request, with(buckets, Long.MAX_VALUE), List.of())))
                .isEqualTo("malformed-sum");
        String beyond = CanonicalJson.write(statement(request))
                .replaceFirst("\"sumInCents\":\\d+", "\"sumInCents\":1" + "0".repeat(30));
        assertThat(code(hub.receive("statement/v1", null, beyond))).isEqualTo("malformed-sum");

        theirs.remove("e-1");
        answer(request);
        StatementRequest detail = requests().get(0);
        Statement whole = statement(detail);
        assertThat(code(with(detail, whole.buckets(), List.of(holding("e-1", 1)))))
                .isEqualTo("miscounted");
        assertThat(code(with(detail, whole.buckets(), other(detail)))).isEqualTo("wrong-detail");
        answer(detail);
        assertThat(latest().state()).isEqualTo(State.REPAIRED);
    }

    @Test
    void a_statement_that_never_comes_is_seen_overdue() {
        start();
        assertThat(latest().overdue()).isFalse();
        hub.jdbc.update("update exchange.statement_request set asked_at = asked_at - interval '7 hours'");

        assertThat(latest().overdue()).isTrue();
    }

    @Test
    void a_partner_the_register_does_not_let_be_asked_is_not_asked() {
        assertThatThrownBy(() -> hub.the(Reconciliations.class).start("court", "clerk"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void of_several_nodes_one_starts_the_daily_comparison() {
        hub.the(DailyReconciliation.class).start(PARTNER);
        try (InboundFixture other = new InboundFixture(hub.database)) {
            other.the(DailyReconciliation.class).start(PARTNER);
        }
        assertThat(hub.the(Reconciliations.class).recent(PARTNER, 5)).hasSize(1);
    }

    private void reconcile() {
        answerAll(start());
    }

    private StatementRequest start() {
        hub.the(Reconciliations.class).start(PARTNER, "clerk");
        List<StatementRequest> requests = requests();
        return requests.get(requests.size() - 1);
    }

    private void answerAll(StatementRequest first) {
        answer(first);
        while (latest().state() == State.DETAIL_ASKED) {
            answer(requests().get(0));
        }
    }

    private List<StatementRequest> requests() {
        return hub
                .jdbc
                .queryForList(
                        """
                        select m.payload from exchange.message m
                        join exchange.statement_request q on q.message_id = m.id and q.answered_at is null
                        order by m.sequence
                        """,
                        String.class)
                .stream()
                .map(payload -> CanonicalJson.read(payload, StatementRequest.class))
                .toList();
    }

    private UUID messageOf(StatementRequest request) {
        return hub.jdbc.queryForObject(
                "select message_id from exchange.statement_request where id = ?",
                UUID.class,
                UUID.fromString(request.requestId()));
    }

    private void answer(StatementRequest request) {
        assertThat(send(PARTNER, statement(request)).refused()).isEmpty();
    }

    private Statement statement(StatementRequest request) {
        BucketSums sums = new BucketSums();
        theirs.values().forEach(sums::add);
        Set<Integer> wanted = Set.copyOf(request.buckets());
        List<Bucket> buckets = sums.summaries().stream()
                .filter(bucket -> wanted.isEmpty() || wanted.contains(bucket.number()))
                .toList();
        List<Holding> holdings = theirs.values().stream()
                .filter(holding -> wanted.contains(HoldingDigests.bucketOf(holding.entryId())))
                .toList();
        return new Statement(request.requestId(), Instant.now(), buckets, holdings);
    }

    private InboxAnswer send(String partner, Statement statement) {
        return hub.receive(new Arrival(partner, "statement/v1", null, "test"), CanonicalJson.write(statement));
    }

    private InboxAnswer with(StatementRequest request, List<Bucket> buckets, List<Holding> holdings) {
        return send(PARTNER, new Statement(request.requestId(), Instant.now(), buckets, holdings));
    }

    private static List<Bucket> with(List<Bucket> buckets, long sum) {
        List<Bucket> changed = new ArrayList<>(buckets);
        IntStream.of(0, 1).forEach(n -> {
            Bucket bucket = changed.get(n);
            changed.set(n, new Bucket(bucket.number(), bucket.count(), sum, bucket.digest()));
        });
        return changed;
    }

    private static List<Holding> other(StatementRequest detail) {
        return IntStream.range(0, 1000)
                .mapToObj(n -> holding("x-" + n, 1))
                .filter(holding -> !detail.buckets().contains(HoldingDigests.bucketOf(holding.entryId())))
                .limit(1)
                .toList();
    }

    private static String code(InboxAnswer answer) {
        return answer.refused().get(0).refusal().code();
    }

    private List<Difference> differences() {
        return hub.the(Reconciliations.class).differences(latest().id(), "", 1000);
    }

    private Reconciliation latest() {
        return hub.the(Reconciliations.class).latest(PARTNER).orElseThrow();
    }

    private static Holding holding(String id, long version) {
        return new Holding(id, version, version * 100, HoldingDigests.of(id, version, ListKind.DISHONEST, "1", "张三"));
    }
}
