package org.fuyuan.hub.screening.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.PublishedFeed;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.Partner.PopulationRight;
import org.fuyuan.hub.screening.index.ChangedEntries;
import org.fuyuan.hub.screening.index.ChangedEntry;
import org.fuyuan.hub.screening.index.ListIndex;
import org.fuyuan.hub.screening.match.Matching;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.measure.MeasureVersion;
import org.fuyuan.hub.screening.population.Member.Holder;
import org.fuyuan.hub.screening.population.WatchTable.Watched;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the list turn by turn. A turn is one transaction: what stands, what is told, the ledger's entries and how far the list has been
 * followed change together or not at all. The list in memory decides; it is never older than what the turn has followed, nor than
 * what any turn before decided on, and what it knows already comes by later and makes no difference. So it is with the suppressions.
 */
final class PopulationWatch {

    /** What a turn found to do. */
    enum Turn {
        /** There may be more. */
        BUSY,
        /** Something published has still to settle, or the list in memory has still to come so far. */
        WAITING,
        /** Nothing was left to do. */
        IDLE
    }

    private static final int BATCH = 1_000;
    private static final int FEWEST = 50;
    private static final int MOST = 5_000;
    private static final long SHORT_IN_NANOS = 50_000_000;

    private final PublishedFeed feed;
    private final ListIndex index;
    private final MeasureCatalogue catalogue;
    private final PopulationGrounds grounds;
    private final Populations.Tables tables;
    private final WatchTable watch;
    private final MemberComparing comparing;
    private final DecidedParties decided;
    private final SetAsideParties setAside;
    private final Disputes disputes;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private int page = FEWEST;

    PopulationWatch(
            PublishedFeed feed,
            ListIndex index,
            MeasureCatalogue catalogue,
            PopulationGrounds grounds,
            Populations.Tables tables,
            WatchTable watch,
            MemberComparing comparing,
            DecidedParties decided,
            SetAsideParties setAside,
            Disputes disputes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.feed = feed;
        this.index = index;
        this.catalogue = catalogue;
        this.grounds = grounds;
        this.tables = tables;
        this.watch = watch;
        this.comparing = comparing;
        this.decided = decided;
        this.setAside = setAside;
        this.disputes = disputes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins where the feed stands, the first time and in another history; everybody is then compared anew. */
    void open() {
        String history = feed.history();
        TransactionTemplate repeating = new TransactionTemplate(transactions);
        repeating.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        repeating.executeWithoutResult(status -> {
            if (!watch.history().filter(history::equals).isPresent()) {
                FeedMoment moment = feed.moment(MessageType.LIST_CHANGE);
                watch.begin(history, moment);
                tables.populations().compareAllAnew();
            }
        });
    }

    Turn turn() {
        if (!index.isReady()) {
            return Turn.WAITING;
        }
        return new TransactionTemplate(transactions).execute(status -> {
            tables.lock().take();
            return turn(watch.watched(), disputes.holdNewest());
        });
    }

    private Turn turn(Watched from, long disputed) {
        List<FedMessage> news = feed.after(from.position(), MessageType.LIST_CHANGE, BATCH);
        long changes = from.changes() + news.size();
        if (index.version().sequence() < Math.max(changes, from.seen()) || disputed < from.disputes()) {
            return Turn.WAITING;
        }
        if (disputed > from.disputes()) {
            reconsider(disputes.since(from.disputes()));
            watch.watched(
                    new Watched(from.position(), from.changes(), index.version().sequence(), disputed));
            return Turn.BUSY;
        }
        boolean more = news.isEmpty() ? compareThoseBehind() : follow(news, changes);
        if (more) {
            watch.watched(new Watched(
                    news.isEmpty() ? from.position() : news.get(news.size() - 1).position(),
                    changes,
                    index.version().sequence(),
                    disputed));
            return Turn.BUSY;
        }
        return feed.waiting(from.position(), MessageType.LIST_CHANGE).isPresent() ? Turn.WAITING : Turn.IDLE;
    }

    /** Looks once more for decisions kept after their entry had gone; true when there may be more. */
    boolean lookForLateDecisions() {
        return new TransactionTemplate(transactions).execute(status -> {
            tables.lock().take();
            setAside.tell(List.of(), watch.watched().seen());
            return decided.tell();
        });
    }

    /** What stands otherwise because it was objected to or set aside, or because that has ended. */
    private void reconsider(Map<String, ChangedEntry> disputed) {
        comparing.compare(concernedBy(disputed), Map.of());
        setAside.tell(disputed.keySet(), index.version().sequence());
    }

    private boolean follow(List<FedMessage> news, long changes) {
        Map<String, ChangedEntry> last = new LinkedHashMap<>();
        news.stream()
                .filter(message -> !message.superseded())
                .map(message -> ChangedEntry.read(message.message().payload()))
                .forEach(change -> last.merge(
                        change.entryId(), change, (old, next) -> next.version() > old.version() ? next : old));
        comparing.compare(concernedBy(last), last);
        decided.followed(last.values(), changes);
        decided.tell();
        return true;
    }

    /** Whoever any of these entries matches now, and whoever one of them stood against. */
    private List<Member> concernedBy(Map<String, ChangedEntry> changes) {
        ChangedEntries entries = new ChangedEntries(changes.values());
        Matching matching = Matching.over(entries);
        MeasureVersion measures = catalogue.current();
        List<Member> found = tables.members().concernedBy(entries.numberWords(), entries.nameWords(), changes.keySet());
        var standing = tables.standings().against(changes.keySet());
        return found.parallelStream()
                .filter(member -> standing.contains(member.key())
                        || !matching.matches(member.party(), measures.matching(), false)
                                .all()
                                .isEmpty())
                .toList();
    }

    /** The next members who came, or have been compared by other measures or on another day. */
    private boolean compareThoseBehind() {
        for (Holder holder : tables.populations().all()) {
            tables.populations().compareBy(holder, basis(holder));
            List<Member> behind = tables.members().behind(holder, page);
            if (!behind.isEmpty()) {
                long began = System.nanoTime();
                comparing.compare(behind, Map.of());
                tables.populations()
                        .comparedTo(holder, behind.get(behind.size() - 1).place());
                keepPagesShort(System.nanoTime() - began);
                return true;
            }
        }
        return false;
    }

    /** What an answer depends on besides list and member. */
    private String basis(Holder holder) {
        String scenario = grounds.of(holder).map(PopulationRight::scenario).orElse("none");
        return "%s %s %s".formatted(catalogue.current().id(), scenario, LocalDate.now(clock));
    }

    /** A change of the list is not to wait long for a page. */
    private void keepPagesShort(long took) {
        page = took < SHORT_IN_NANOS ? Math.min(MOST, page * 2) : Math.max(FEWEST, page / 2);
    }
}
