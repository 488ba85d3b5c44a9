package org.fuyuan.kit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuyuan.hub.prefilter.FilterChanges;
import org.fuyuan.hub.prefilter.Prefilter;
import org.fuyuan.hub.prefilter.UntrustedFilterException;

/**
 * The filter and what came since, as fresh as a local pass needs it; refreshed when somebody asks and it is not. While it cannot be trusted
 * or refreshed it lets nobody through.
 */
final class LocalFilter {

    private static final System.Logger LOG = System.getLogger(LocalFilter.class.getName());
    private static final Duration RENEW_AFTER = Duration.ofHours(6);
    private static final int MANY_ADDED = 10_000;
    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(1);
    private static final long BETWEEN_ATTEMPTS_IN_MILLIS = 1_000;
    /** Waits double up to a minute or so. */
    private static final int MOST_DOUBLINGS = 6;

    private final FilterSource source;
    private final FilterFolder folder;
    private Prefilter filter;
    private long renewedAt;
    private volatile Fresh fresh;
    private volatile long notBefore = System.nanoTime();
    private volatile String problem;
    private int failures;

    LocalFilter(FilterSource source, FilterFolder folder) throws IOException {
        this.source = source;
        this.folder = folder;
        this.filter = folder.kept();
        this.renewedAt = System.nanoTime() - BETWEEN_RENEWALS.toNanos();
    }

    /** What a local pass may rest on, and since when. */
    private record Fresh(
            Prefilter filter, Set<Long> added, Map<String, Long> millisByScenario, long listSequence, long askedAt) {

        /** Where it allows nothing it is not asked anew at every question. */
        boolean isFresh() {
            long millis = millisByScenario.values().stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(BETWEEN_ATTEMPTS_IN_MILLIS);
            return System.nanoTime() - askedAt < Duration.ofMillis(millis).toNanos()
                    && filter.header().isValidAt(Instant.now());
        }
    }

    /** Why nobody is let through; empty when the filter is in use. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    Optional<Answer.LocalPass> pass(Question question) {
        Fresh now = freshOrNull();
        boolean passes = now != null
                && now.millisByScenario().containsKey(question.scenario())
                && question.parties().stream()
                        .allMatch(party -> now.filter().isCertainlyOnNoList(party.compared(), now.added()));
        return passes
                ? Optional.of(new Answer.LocalPass(
                        now.listSequence(), now.filter().header().measuresVersion()))
                : Optional.empty();
    }

    private Fresh freshOrNull() {
        Fresh now = fresh;
        return now != null && now.isFresh() ? now : refreshed();
    }

    private synchronized Fresh refreshed() {
        Fresh now = fresh;
        if (now != null && now.isFresh()) {
            return now;
        }
        if (System.nanoTime() - notBefore < 0) {
            return null;
        }
        try {
            fresh = refresh(now);
            problem = null;
            failures = 0;
            return fresh;
        } catch (IOException | RuntimeException e) {
            notBefore = System.nanoTime()
                    + Duration.ofMillis(BETWEEN_ATTEMPTS_IN_MILLIS << failures).toNanos();
            failures = Math.min(MOST_DOUBLINGS, failures + 1);
            problem = e instanceof UntrustedFilterException ? e.getMessage() : "the hub gives no filter: " + e;
            LOG.log(System.Logger.Level.WARNING, "Everybody is asked about at the hub: {0}", problem);
            return null;
        }
    }

    private Fresh refresh(Fresh before) throws IOException {
        if (filter == null || !filter.header().isValidAt(Instant.now())) {
            filter = null;
            renew();
        } else if (isOld(before) && System.nanoTime() - renewedAt >= BETWEEN_RENEWALS.toNanos()) {
            renew();
        }
        long askedAt = System.nanoTime();
        Optional<FilterChanges> since = source.since(filter.header());
        if (since.isEmpty()) {
            renew();
            askedAt = System.nanoTime();
            since = source.since(filter.header());
        }
        FilterChanges changes = since.orElseThrow(
                () -> new UntrustedFilterException("the hub's filter does not go with its list and measures"));
        if (before != null && changes.listSequence() < before.listSequence()) {
            throw new UntrustedFilterException("the hub tells of list version %d, and %d was seen before"
                    .formatted(changes.listSequence(), before.listSequence()));
        }
        Set<Long> added = changes.added().stream()
                .map(key -> Long.parseUnsignedLong(key, 16))
                .collect(Collectors.toUnmodifiableSet());
        return new Fresh(filter, added, changes.localScenarios(), changes.listSequence(), askedAt);
    }

    private boolean isOld(Fresh before) {
        Instant created = Instant.parse(filter.header().createdAt());
        return Instant.now().isAfter(created.plus(RENEW_AFTER))
                || before != null && before.added().size() > MANY_ADDED;
    }

    private void renew() throws IOException {
        renewedAt = System.nanoTime();
        Optional<byte[]> newer = source.filter(filter == null ? null : filter.header());
        if (newer.isPresent()) {
            filter = folder.take(newer.get());
        }
    }
}
