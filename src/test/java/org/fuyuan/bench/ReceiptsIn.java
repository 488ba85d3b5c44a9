package org.fuyuan.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.fuyuan.hub.exchange.Arrival;
import org.fuyuan.hub.exchange.DocumentState;
import org.fuyuan.hub.exchange.Inbox;
import org.fuyuan.hub.exchange.InboxAnswer;

/** Receipts of one partner through inbox, mapping, ledger and deliveries: many in a document, and each in its own. */
final class ReceiptsIn implements Bench {

    private static final String PARTNER = "public-security";
    private static final int DELIVERIES = 60_000;
    private static final int WARM_UP = 2_000;
    private static final int SINGLE = 5_000;
    private static final int PER_DOCUMENT = 500;
    private static final int CALLERS = 4;

    @Override
    public String name() {
        return "receipts-in";
    }

    @Override
    public String purpose() {
        return "receipts/s taken in, 500 to a document and one to a document, by one caller and by four";
    }

    @Override
    public void run(List<String> options, Results results) throws Exception {
        try (BenchHub hub = new BenchHub(BenchHub.newFolder(), Map.of())) {
            List<UUID> sent = deliveries(hub);
            perSecond(hub, sent.subList(0, WARM_UP), PER_DOCUMENT, 1);
            perSecond(hub, sent.subList(WARM_UP, 2 * WARM_UP), 1, CALLERS);
            int first = 2 * WARM_UP;
            int second = first + SINGLE;
            int third = second + SINGLE;
            results.figure("receipts-in.single", perSecond(hub, sent.subList(first, second), 1, 1), "receipts/s");
            results.figure(
                    "receipts-in.single-by-four",
                    perSecond(hub, sent.subList(second, third), 1, CALLERS),
                    "receipts/s");
            results.atLeast(
                    3_000,
                    "receipts-in.batched",
                    perSecond(hub, sent.subList(third, DELIVERIES), PER_DOCUMENT, 1),
                    "receipts/s");
        }
    }

    private static List<UUID> deliveries(BenchHub hub) {
        List<UUID> sent = hub.sql()
                .queryForList(
                        """
                insert into exchange.delivery
                    (message_id, partner, sequence, type, subject, subject_version, state, sent_at)
                select gen_random_uuid(), ?, n, 'list-change/v1', 'bench-' || n, 1, 'SENT', clock_timestamp()
                from generate_series(1, ?) n returning message_id
                """,
                        UUID.class,
                        PARTNER,
                        DELIVERIES);
        List<UUID> anyOrder = new ArrayList<>(sent);
        Collections.sort(anyOrder);
        return anyOrder;
    }

    private static double perSecond(BenchHub hub, List<UUID> sent, int perDocument, int callers) throws Exception {
        Inbox inbox = hub.bean(Inbox.class);
        List<Callable<Void>> work = new ArrayList<>();
        for (int from = 0; from < sent.size(); from += perDocument) {
            List<UUID> some = sent.subList(from, from + perDocument);
            work.add(() -> take(inbox, some));
        }
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long start = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        return sent.size() / seconds;
    }

    private static Void take(Inbox inbox, List<UUID> messages) {
        String document = messages.stream()
                .map("{\"xxbh\":\"%s\",\"hzjd\":\"3\",\"hzsj\":\"20261123120000\"}"::formatted)
                .collect(Collectors.joining(",", "{\"hzxx\":[", "]}"));
        InboxAnswer answer = inbox.receive(
                new Arrival(PARTNER, "receipt/v1", null, "bench"),
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        if (answer.state() != DocumentState.APPLIED) {
            throw new IllegalStateException(answer.toString());
        }
        return null;
    }
}
