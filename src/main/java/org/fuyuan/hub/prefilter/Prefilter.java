package org.fuyuan.hub.prefilter;

import java.util.Set;

/** A filter ready for use. Thread-safe. */
public final class Prefilter {

    private final FilterHeader header;
    private final KeySet keys;
    private final PartyKeys derivation;

    public Prefilter(FilterHeader header, KeySet keys) {
        this.header = header;
        this.keys = keys;
        this.derivation = new PartyKeys(KeySalt.of(header.salt()));
    }

    public FilterHeader header() {
        return header;
    }

    KeySet keys() {
        return keys;
    }

    /**
     * Whether no entry can make a hit of the party, by number, by name or by both. False for everybody without a whole and flawless number of
     * the usual type: of them only the hub can tell.
     *
     * @param since keys that came to the list after the filter was made
     */
    public boolean isCertainlyOnNoList(ComparedParty party, Set<Long> since) {
        return party.hasUsualNumber()
                && party.hasFlawlessNumber()
                && derivation.ofAsked(party, header.sameNumbers()).stream()
                        .noneMatch(key -> keys.mayHold(key) || since.contains(key));
    }
}
