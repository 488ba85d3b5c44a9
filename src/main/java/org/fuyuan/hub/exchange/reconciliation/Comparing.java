package org.fuyuan.hub.exchange.reconciliation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fuyuan.hub.exchange.Reconciliation.State;
import org.fuyuan.hub.exchange.Reconciliation.Sums;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement;
import org.fuyuan.hub.message.Statement.Bucket;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a comparison from one statement to its next step: equal sums end it, buckets that differ are asked for in detail, differences are
 * restated. The list is always read before what is in flight, so that a change between the two counts as in flight.
 */
@Component
class Comparing {

    private final CourtList list;
    private final PartnersDeliveries deliveries;
    private final ReconciliationBook book;
    private final Asking asking;
    private final Repair repair;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;

    Comparing(
            CourtList list,
            PartnersDeliveries deliveries,
            ReconciliationBook book,
            Asking asking,
            Repair repair,
            Ledger ledger,
            JdbcTemplate jdbc) {
        this.list = list;
        this.deliveries = deliveries;
        this.book = book;
        this.asking = asking;
        this.repair = repair;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    void compare(AskedStatement asked, Statement statement) {
        if (asked.buckets().isEmpty()) {
            sums(asked, statement.buckets());
        } else {
            entries(asked, statement.holdings());
        }
    }

    private void sums(AskedStatement asked, List<Bucket> said) {
        List<Bucket> ours = list.sums().summaries();
        List<Bucket> theirs =
                said.stream().sorted(Comparator.comparingInt(Bucket::number)).toList();
        UUID id = asked.reconciliationId();
        book.compared(id, whole(ours), whole(theirs), deliveries.inFlight(asked).size());
        List<Integer> differing = Comparison.differingBuckets(ours, theirs);
        if (differing.isEmpty()) {
            book.close(id, State.EQUAL);
            reconciled(asked, deliveries.reconcileAll(asked));
        } else {
            book.detailAsked(id);
            asking.entries(id, asked.partner(), differing);
        }
    }

    private void entries(AskedStatement asked, List<Holding> theirs) {
        List<Holding> ours = list.of(Set.copyOf(asked.buckets()));
        Set<String> inFlight = deliveries.inFlight(asked);
        repair.repair(asked, Comparison.differences(ours, theirs, inFlight::contains));
        if (!book.awaitsMore(asked.reconciliationId())) {
            book.close(asked.reconciliationId(), outcome(asked.reconciliationId()));
            reconciled(asked, deliveries.reconcileRest(asked));
        }
    }

    private State outcome(UUID reconciliation) {
        List<Boolean> repaired = jdbc.queryForList(
                "select distinct repaired_by is not null from exchange.difference where reconciliation_id = ?",
                Boolean.class,
                reconciliation);
        if (repaired.isEmpty()) {
            return State.EQUAL;
        }
        return repaired.contains(false) ? State.DIFFERENT : State.REPAIRED;
    }

    private void reconciled(AskedStatement asked, int deliveriesReconciled) {
        String detail = deliveriesReconciled + " messages up to " + asked.upTo();
        ledger.append(new LedgerEntry(LedgerEvent.MESSAGES_RECONCILED, "hub", asked.partner(), null, detail));
    }

    private static Sums whole(List<Bucket> buckets) {
        long count = buckets.stream().mapToLong(Bucket::count).sum();
        BigDecimal sum = buckets.stream()
                .map(bucket -> BigDecimal.valueOf(bucket.sumInCents()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sums(count, sum, BucketSums.digest(buckets));
    }
}
