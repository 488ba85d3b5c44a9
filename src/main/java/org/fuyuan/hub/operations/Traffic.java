package org.fuyuan.hub.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.fuyuan.hub.exchange.LaneStatus;
import org.fuyuan.hub.exchange.Lanes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of the traffic with every partner, kept for seconds. */
@Component
class Traffic {

    private final JdbcClient jdbc;
    private final Lanes lanes;
    private final Freshened<Map<String, LaneView>> views;
    private final Freshened<Map<String, Totals>> totals;

    Traffic(JdbcClient jdbc, Lanes lanes) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.views = new Freshened<>(Duration.ofSeconds(1), this::readLanes);
        this.totals = new Freshened<>(Duration.ofSeconds(5), this::readTotals);
    }

    LaneView lane(String partner) {
        return views.get().getOrDefault(partner, none(partner));
    }

    /** As it stands now, after an act. */
    LaneView laneNow(String partner) {
        return new LaneView(lanes.of(partner), Instant.now());
    }

    Totals totals(String partner) {
        return totals.get().getOrDefault(partner, Totals.NONE);
    }

    private Map<String, LaneView> readLanes() {
        Instant now = Instant.now();
        return lanes.all().stream().collect(Collectors.toMap(LaneStatus::partner, status -> new LaneView(status, now)));
    }

    private static LaneView none(String partner) {
        return new LaneView(
                new LaneStatus(partner, false, null, 0, null, null, null, 0, null, null, null, null, 0), Instant.now());
    }

    private Map<String, Totals> readTotals() {
        return jdbc
                .sql(
                        """
                with sent as (
                    select partner, count(*) as sent, sum(greatest(attempts - 1, 0)) as retries
                    from exchange.delivery where sent_at is not null group by partner),
                received as (
                    select partner, count(*) as documents, sum(items) as items,
                           count(*) filter (where state in ('PARTLY', 'REFUSED')) as refused_documents
                    from exchange.inbox group by partner)
                select partner, coalesce(sent, 0) as sent, coalesce(retries, 0) as retries,
                       coalesce(documents, 0) as documents, coalesce(items, 0) as items,
                       coalesce(refused_documents, 0) as refused_documents
                from sent full join received using (partner)""")
                .query((row, number) -> Map.entry(
                        row.getString("partner"),
                        new Totals(
                                row.getLong("sent"),
                                row.getLong("retries"),
                                row.getLong("documents"),
                                row.getLong("items"),
                                row.getLong("refused_documents"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What has passed since the beginning; {@code refusedDocuments} falls when one is taken in again. */
    record Totals(long sent, long retries, long documents, long items, long refusedDocuments) {

        static final Totals NONE = new Totals(0, 0, 0, 0, 0);
    }
}
