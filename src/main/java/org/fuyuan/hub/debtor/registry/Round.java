package org.fuyuan.hub.debtor.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.Refusal;

/** A batch of statements being decided in order, each seeing what those before it did. */
final class Round implements History {

    private final Map<String, Registered> known;
    private final History past;
    private final ChangeBook book;
    private final Map<String, Registered> touched = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> fresh = new HashSet<>();
    private final Map<String, Set<UUID>> hashes = new HashMap<>();
    private final Map<String, LocalDate> bars = new HashMap<>();

    Round(Map<String, Registered> known, History past, ChangeBook book) {
        this.known = known;
        this.past = past;
        this.book = book;
    }

    /** Null when applied or without effect, otherwise why not. */
    Refusal take(Transitions transitions, CourtStatement told) {
        String id = told.entry().entryId();
        Registered before = touched.getOrDefault(id, known.get(id));
        Decision decision = transitions.decide(before, told);
        if (decision.seen() != null) {
            touched.put(id, decision.seen());
        } else if (decision.change() != null) {
            note(decision.change());
        }
        return decision.refusal();
    }

    private void note(Change change) {
        String id = change.after().entryId();
        touched.put(id, change.after());
        changes.add(change);
        if (change.isNew()) {
            fresh.add(id);
        }
        hashes.computeIfAbsent(id, key -> new HashSet<>()).add(change.after().sourceHash());
        if (book.byConsent(change)) {
            ListEntry entry = change.after().entry();
            bars.put(claim(entry, entry.caseNumber()), book.barredUntil(change));
            bars.put(claim(entry, entry.documentNumber()), book.barredUntil(change));
        }
    }

    List<Registered> toInsert() {
        return touched.values().stream()
                .filter(entry -> fresh.contains(entry.entryId()))
                .toList();
    }

    List<Registered> toUpdate() {
        return touched.values().stream()
                .filter(entry -> !fresh.contains(entry.entryId()))
                .toList();
    }

    List<Change> changes() {
        return changes;
    }

    @Override
    public boolean seen(String entryId, UUID hash) {
        return hashes.getOrDefault(entryId, Set.of()).contains(hash) || past.seen(entryId, hash);
    }

    @Override
    public boolean everEnded(String entryId) {
        return changes.stream()
                        .anyMatch(change -> change.after().entryId().equals(entryId)
                                && change.after().state().ended())
                || past.everEnded(entryId);
    }

    @Override
    public Optional<LocalDate> barredUntil(ListEntry entry) {
        LocalDate here = bars.get(claim(entry, entry.caseNumber()));
        if (here == null && entry.documentNumber() != null) {
            here = bars.get(claim(entry, entry.documentNumber()));
        }
        return here != null ? Optional.of(here) : past.barredUntil(entry);
    }

    private static String claim(ListEntry entry, String number) {
        return entry.subject().certificateNumber() + " " + number;
    }
}
