package org.fuyuan.hub.screening.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.ListVersion;

/** A few entries that changed, as a list of their own: whom they may concern is told by looking him up in it. */
public final class ChangedEntries implements ListIndex {

    private static final ListVersion VERSION = new ListVersion(0, Instant.EPOCH);

    private final Map<String, List<Binding>> byNumber = new HashMap<>();
    private final Map<String, List<Binding>> byName = new HashMap<>();

    public ChangedEntries(Collection<ChangedEntry> entries) {
        entries.forEach(entry -> entry.bindings().forEach(this::add));
    }

    private void add(Binding binding) {
        LookupWords words = LookupWords.of(binding);
        words.numbers().forEach(word -> list(byNumber, word).add(binding));
        if (!words.name().isEmpty()) {
            list(byName, words.name()).add(binding);
        }
    }

    private static List<Binding> list(Map<String, List<Binding>> lists, String word) {
        return lists.computeIfAbsent(word, key -> new ArrayList<>());
    }

    /** Of whole numbers, as {@link LookupWords} writes them. */
    public Set<String> numberWords() {
        return byNumber.keySet();
    }

    public Set<String> nameWords() {
        return byName.keySet();
    }

    @Override
    public ListVersion version() {
        return VERSION;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Duration lag() {
        return Duration.ZERO;
    }

    @Override
    public Found byCertificate(CertificateNumber number) {
        if (!number.isComparable()) {
            return new Found(VERSION, List.of());
        }
        String word = LookupWords.word(number.type().code(), number.value());
        return new Found(VERSION, byNumber.getOrDefault(word, List.of()));
    }

    @Override
    public Found byName(PartyName name) {
        return new Found(VERSION, byName.getOrDefault(name.comparisonForm(), List.of()));
    }

    @Override
    public Found nearNames(PartyName name, int most) {
        return new Found(VERSION, List.of());
    }
}
