package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.FeedPosition;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.index.WholeList.Changed;

/**
 * The list as of one version, moved on by one thread and read by any number of others without a lock: a reader that finds the
 * version changed under it reads again. Changes are taken in by groups, each seen as a whole or not at all.
 */
final class ListReplica implements AutoCloseable {

    private static final int GROUP = 64;
    /** How often a reading is tried before it holds the writer up; a long one would cost too much each time. */
    private static final int ATTEMPTS = 50;

    private static final int LONG_ATTEMPTS = 3;
    /** How often a reader looks whether the writer is done before it lets others have the processor. */
    private static final int LOOKS = 100;

    private static final long A_MOMENT_IN_NANOS = 20_000;

    private final StampedLock lock = new StampedLock();
    private final BindingTable bindings;
    private final String history;

    private final FeedPosition wholeFrom;

    private final RecentChanges changes;

    private FeedPosition position;
    private ListVersion version;

    ListReplica(BindingTable bindings, String history, FeedMoment moment) {
        this.bindings = bindings;
        this.history = history;
        this.wholeFrom = moment.furthest();
        this.position = moment.position();
        this.version = new ListVersion(moment.given(), moment.lastAt());
        this.changes = new RecentChanges(moment.given());
    }

    /** The history of the feed its position belongs to. */
    String history() {
        return history;
    }

    /** For the writing thread. */
    FeedPosition position() {
        return position;
    }

    /**
     * Whether it is what the list was at its position: one that was loaded may hold more, until everything the loading saw has
     * come by in the feed.
     */
    boolean isWhole() {
        return position.compareTo(wholeFrom) >= 0;
    }

    /** For the writing thread. */
    BindingTable bindings() {
        return bindings;
    }

    ListVersion version() {
        return read(ATTEMPTS, () -> version);
    }

    Found byCertificate(CertificateNumber number) {
        return read(ATTEMPTS, () -> new Found(version, bindings.byCertificate(number)));
    }

    Found byName(PartyName name) {
        return read(ATTEMPTS, () -> new Found(version, bindings.byName(name.comparisonForm())));
    }

    Found byName(PartyName name, Predicate<Binding> wanted) {
        return read(ATTEMPTS, () -> new Found(version, bindings.byName(name.comparisonForm(), wanted)));
    }

    Found nearNames(PartyName name, int most, Resemblance resemblance) {
        return read(
                LONG_ATTEMPTS, () -> new NearNames(bindings, resemblance, name.comparisonForm()).ranked(version, most));
    }

    /** As {@link WholeList#forEach}. */
    ListVersion forEach(Consumer<Binding> each) {
        ListVersion begun = version();
        for (int i = 0; i < SlotTable.PARTS; i++) {
            int part = i;
            read(LONG_ATTEMPTS, () -> bindings.bindingsOf(part)).forEach(each);
        }
        return begun;
    }

    /** As {@link WholeList#changedSince}. */
    Optional<Changed> changedSince(long sequence) {
        return read(LONG_ATTEMPTS, () -> changes.since(sequence)
                .map(changed -> new Changed(
                        version,
                        changed.stream()
                                .flatMap(entry -> bindings.bindingsOf(entry).stream())
                                .toList())));
    }

    private <T> T read(int attempts, Supplier<T> reading) {
        for (int attempt = 0; attempt < attempts; attempt++) {
            long stamp = optimisticStamp();
            if (stamp != 0) {
                try {
                    T seen = reading.get();
                    if (lock.validate(stamp)) {
                        return seen;
                    }
                } catch (RuntimeException torn) {
                    if (lock.validate(stamp)) {
                        throw torn;
                    }
                }
            }
        }
        long stamp = lock.readLock();
        try {
            return reading.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** 0 when the writer is still at it. */
    private long optimisticStamp() {
        long stamp = lock.tryOptimisticRead();
        for (int looks = 0; stamp == 0 && looks < LOOKS; looks++) {
            Thread.onSpinWait();
            stamp = lock.tryOptimisticRead();
        }
        if (stamp == 0) {
            LockSupport.parkNanos(A_MOMENT_IN_NANOS);
        }
        return stamp;
    }

    /** Takes in what the feed gave, in its order. */
    void apply(List<FedMessage> news) {
        for (int from = 0; from < news.size(); from += GROUP) {
            applyGroup(news.subList(from, Math.min(news.size(), from + GROUP)));
        }
    }

    private void applyGroup(List<FedMessage> news) {
        List<Step> steps = steps(news);
        FedMessage last = news.get(news.size() - 1);
        long stamp = lock.writeLock();
        try {
            steps.forEach(this::make);
            news.forEach(each -> changes.add(each.message().subject()));
            position = last.position();
            version = new ListVersion(
                    version.sequence() + news.size(), last.message().occurredAt());
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private List<Step> steps(List<FedMessage> news) {
        List<Step> steps = new ArrayList<>(news.size());
        boolean whole = false;
        try {
            for (FedMessage message : news) {
                if (!message.superseded()) {
                    steps.add(step(message));
                }
            }
            whole = true;
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException("the payload of the list cannot be written", e);
        } finally {
            if (!whole) {
                steps.stream().filter(Step::enters).forEach(step -> bindings.discard(step.entering()));
            }
        }
    }

    /**
     * One change on its way in.
     *
     * @param entering null when the entry is no longer in effect, or the change has no effect here
     */
    private record Step(String entryId, long version, BindingTable.Prepared entering, boolean leaves) {

        boolean enters() {
            return entering != null;
        }
    }

    private Step step(FedMessage message) throws IOException {
        ListedEntry.Changed change = EntryParser.change(message.message().payload());
        ListedEntry entry = change.entry();
        boolean newer = change.version() > bindings.versionOf(entry.entryId());
        boolean inEffect = entry.state().inEffect();
        BindingTable.Prepared entering = newer && inEffect ? bindings.prepare(entry, change.version()) : null;
        return new Step(entry.entryId(), change.version(), entering, newer && !inEffect);
    }

    private void make(Step step) {
        if (step.leaves()) {
            bindings.remove(step.entryId());
        } else if (step.enters() && step.version() > bindings.versionOf(step.entryId())) {
            bindings.install(step.entering());
        } else if (step.enters()) {
            bindings.discard(step.entering());
        }
    }

    /** Copies the payload still needed into another file, by the writing thread; readers do not wait for it. */
    void compact(PayloadFile fresh) throws IOException {
        BindingTable.Compacted compacted = bindings.compactInto(fresh);
        long stamp = lock.writeLock();
        try {
            bindings.use(compacted);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    public void close() throws IOException {
        bindings.payload().close();
    }
}
