package org.fuyuan.hub.debtor.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.debtor.record.WrittenEntry;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;

/**
 * Works out which transition a statement of the court means by comparing it with the entry. Pure: asks {@link History} for the
 * past and changes nothing. The reasoning about clocks and the order of states is in the decision record on derived transitions.
 */
final class Transitions {

    private final ListRules rules;
    private final History history;
    private final Moment now;
    private final Admission admission;
    private final String actor;
    private final UUID document;

    Transitions(ListRules rules, History history, Moment now, Origin origin) {
        this.rules = rules;
        this.history = history;
        this.now = now;
        this.admission = new Admission(rules, history, now);
        this.actor = origin.actor();
        this.document = origin.document();
    }

    Decision decide(Registered known, CourtStatement told) {
        if (known == null) {
            return first(told);
        }
        if (told.hash().equals(known.sourceHash())) {
            return clock(told).isAfter(known.sourceUpdatedAt()) ? seen(known, told) : Decision.NOTHING;
        }
        return stale(known, told).orElseGet(() -> differing(known, told));
    }

    private Decision first(CourtStatement told) {
        EntryState to = target(told);
        if (to == EntryState.PROPOSED || to == EntryState.LISTED) {
            Optional<Decision> refused = notToBeListed(told);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        return endsWithoutTerm(told, null).orElseGet(() -> change(null, told, to, kindOfFirst(to)));
    }

    private static ChangeKind kindOfFirst(EntryState to) {
        return to == EntryState.PROPOSED ? null : ChangeKind.valueOf(to.name());
    }

    /** A record older than the one taken in: a repeat says nothing; anything else must not get lost silently. */
    private Optional<Decision> stale(Registered known, CourtStatement told) {
        if (known.sourceUpdatedAt() == null || clock(told).isAfter(known.sourceUpdatedAt())) {
            return Optional.empty();
        }
        if (history.seen(known.entryId(), told.hash())) {
            return Optional.of(Decision.NOTHING);
        }
        boolean sameTime = clock(told).equals(known.sourceUpdatedAt());
        boolean outranks = rank(told.state()) > rank(known.state()) && !history.everEnded(known.entryId());
        return sameTime || outranks
                ? Optional.empty()
                : Optional.of(Decision.refuse(
                        "stale-record",
                        "updatedAt",
                        told.updatedAt().toString(),
                        "later than " + known.sourceUpdatedAt() + ", the change already taken in"));
    }

    private Decision differing(Registered known, CourtStatement told) {
        EntryState to = target(told);
        Optional<Decision> impossible = impossible(known, told, to);
        if (impossible.isPresent()) {
            return impossible.get();
        }
        if (known.state() == EntryState.PROPOSED && to == EntryState.PROPOSED) {
            return Decision.seen(after(known, told, to, 0));
        }
        ListEntry content = content(told, to).content();
        return to == known.state() && content.equals(known.entry())
                ? seen(known, told)
                : change(known, told, to, kind(known, content, to));
    }

    private Optional<Decision> impossible(Registered known, CourtStatement told, EntryState to) {
        if (known.state() == EntryState.WITHDRAWN && to != EntryState.WITHDRAWN) {
            return refuse("withdrawn-is-final", told, "a new record: a withdrawn one never was valid");
        }
        if (to == EntryState.PROPOSED && known.state() != EntryState.PROPOSED) {
            return refuse("impossible-transition", told, "a record once listed is not proposed again");
        }
        if (known.entry().list() != told.entry().list()) {
            return Optional.of(Decision.refuse(
                    "impossible-transition",
                    "list",
                    told.entry().list().name(),
                    known.entry().list().name() + ": a record never changes its list"));
        }
        Optional<Decision> termless = endsWithoutTerm(told, known);
        return termless.isPresent() || to != EntryState.LISTED ? termless : relisting(known, told);
    }

    private Optional<Decision> relisting(Registered known, CourtStatement told) {
        if (known.state() == EntryState.EXPIRED && afterItsTerm(known, told)) {
            return refuse("expired-is-final", told, "a new record: the term has ended");
        }
        if (known.state() == EntryState.LISTED) {
            return minor(told);
        }
        return notToBeListed(told);
    }

    private static boolean afterItsTerm(Registered known, CourtStatement told) {
        LocalDate end = known.entry().expiresOn();
        return end == null || LocalDate.ofInstant(told.updatedAt(), Moment.ZONE).isAfter(end);
    }

    private Optional<Decision> endsWithoutTerm(CourtStatement told, Registered known) {
        boolean noTerm = told.entry().expiresOn() == null
                && (known == null || known.entry().expiresOn() == null)
                && told.entry().list() == ListKind.DISHONEST;
        return told.state() == EntryState.EXPIRED && noTerm
                ? refuse("no-term", told, "deletion or withdrawal: ground 1 alone carries no term that could end")
                : Optional.empty();
    }

    private Optional<Decision> notToBeListed(CourtStatement told) {
        return admission.refusal(told.entry(), told.minor()).map(Decision::refuse);
    }

    private Optional<Decision> minor(CourtStatement told) {
        return admission.minor(told.minor()).map(Decision::refuse);
    }

    private static Optional<Decision> refuse(String code, CourtStatement told, String expected) {
        return Optional.of(Decision.refuse(code, "status", told.state().name(), expected));
    }

    private static ChangeKind kind(Registered known, ListEntry content, EntryState to) {
        if (to != known.state()) {
            boolean late = known.state() == EntryState.EXPIRED && to == EntryState.LISTED;
            return late ? ChangeKind.EXTENDED : ChangeKind.valueOf(to.name());
        }
        LocalDate before = known.entry().expiresOn();
        if (before != null && content.expiresOn() != null && content.expiresOn().isAfter(before)) {
            return ChangeKind.EXTENDED;
        }
        return content.waiver() != null
                        && !content.waiver().equals(known.entry().waiver())
                ? ChangeKind.WAIVED
                : ChangeKind.CORRECTED;
    }

    private Decision change(Registered known, CourtStatement told, EntryState to, ChangeKind kind) {
        long version = kind == null ? 0 : known == null ? 1 : known.version() + 1;
        Registered after = after(known, told, to, version);
        String article = told.article() != null
                ? told.article()
                : rules.article(
                        kind == null ? ChangeKind.LISTED : kind, told.entry().list());
        String reason = told.reason().isEmpty() && to != told.state() ? "term ended" : told.reason();
        return Decision.change(new Change(
                after,
                known == null ? null : known.state(),
                kind,
                new Cause(actor, now.at(), reason, article, document)));
    }

    private Registered after(Registered known, CourtStatement told, EntryState to, long version) {
        Instant stamped = clock(told);
        boolean newer = known == null || known.sourceUpdatedAt() == null || stamped.isAfter(known.sourceUpdatedAt());
        return new Registered(
                version,
                to,
                content(told, to),
                told.findings(),
                told.hash(),
                newer ? stamped : known.sourceUpdatedAt());
    }

    private Decision seen(Registered known, CourtStatement told) {
        return Decision.seen(known.seen(told.hash(), clock(told)));
    }

    /** A term that has run out ends the entry whatever the record's status says, unless the court said otherwise. */
    private EntryState target(CourtStatement told) {
        LocalDate end = told.entry().expiresOn();
        return told.state() == EntryState.LISTED && end != null && end.isBefore(now.today())
                ? EntryState.EXPIRED
                : told.state();
    }

    private WrittenEntry content(CourtStatement told, EntryState to) {
        ListEntry entry = told.entry();
        boolean over = entry.waiver() != null && entry.waiver().until().isBefore(now.today());
        boolean same = to == told.state() && !over;
        return same
                ? told.written()
                : WrittenEntry.of(Entries.with(entry, to, entry.expiresOn(), over ? null : entry.waiver()));
    }

    private Instant clock(CourtStatement told) {
        Duration tolerance =
                Duration.ofMinutes(rules.rule("clock-tolerance-minutes").number());
        return told.updatedAt().isAfter(now.at().plus(tolerance)) ? now.at() : told.updatedAt();
    }

    private static int rank(EntryState state) {
        return switch (state) {
            case PROPOSED -> 0;
            case LISTED -> 1;
            case DELETED_EARLY, EXPIRED -> 2;
            case WITHDRAWN -> 3;
        };
    }
}
