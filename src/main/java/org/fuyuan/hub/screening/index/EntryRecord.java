package org.fuyuan.hub.screening.index;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.PartyKind;

/**
 * One entry as the payload keeps it: length, number of parties, key of the entry's id, version, days, list; then each party, led
 * by its ordinal, the subject without a relation; then the waiver and what else is shown of the entry. It is read where it lies: what
 * has been written is never written again, and stays mapped for as long as a record points to it. Any number of threads may read.
 */
final class EntryRecord {

    /** Where the key of the entry's id lies. */
    static final int KEY_AT = 8;

    static final int NO_DAY = Integer.MIN_VALUE;

    private static final int VERSION_AT = 16;
    private static final int PARTIES_AT = 4;
    private static final int DAYS_AT = 24;
    private static final int LIST_AT = 32;
    private static final int FIRST_PARTY = 33;
    private static final ListKind[] LISTS = ListKind.values();
    private static final PartyKind[] KINDS = PartyKind.values();

    private final ByteBuffer payload;
    private final int start;

    /** The record that begins here. */
    EntryRecord(ByteBuffer payload, int start) {
        this.payload = payload;
        this.start = start;
    }

    /** Of each party, in the order in which they are written. */
    enum PartyText {
        RELATION,
        CERTIFICATE_TYPE,
        CERTIFICATE_NUMBER,
        NAME;

        private static final int COUNT = values().length;
    }

    /** Of the entry, likewise. */
    enum EntryText {
        ENTRY_ID,
        CASE_NUMBER,
        COURT_NAME,
        DOCUMENT_NUMBER
    }

    boolean isAt(EntryRecord other) {
        return payload == other.payload && start == other.start;
    }

    /** In bytes. */
    int length() {
        return payload.getInt(start);
    }

    byte[] bytes() {
        byte[] bytes = new byte[length()];
        payload.get(start, bytes);
        return bytes;
    }

    long version() {
        return payload.getLong(start + VERSION_AT);
    }

    ListKind list() {
        return LISTS[payload.get(start + LIST_AT)];
    }

    LocalDate publishedOn() {
        return day(start + DAYS_AT);
    }

    LocalDate expiresOn() {
        return day(start + DAYS_AT + Integer.BYTES);
    }

    int[] ordinals() {
        int[] ordinals = new int[parties()];
        RecordText texts = firstParty();
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = payload.getInt(texts.at());
            skipParty(texts);
        }
        return ordinals;
    }

    PartyKind kind(int ordinal) {
        return KINDS[payload.get(party(ordinal).at() + Integer.BYTES)];
    }

    String text(int ordinal, PartyText which) {
        RecordText texts = party(ordinal).behind(Integer.BYTES + 1);
        texts.skip(which.ordinal());
        return texts.read();
    }

    String text(EntryText which) {
        RecordText texts = behindParties().behind(2 * Integer.BYTES);
        texts.skip(1 + which.ordinal());
        return texts.read();
    }

    Waiver waiver() {
        RecordText texts = behindParties();
        LocalDate from = day(texts.at());
        LocalDate until = day(texts.at() + Integer.BYTES);
        String occasion = texts.behind(2 * Integer.BYTES).read();
        return occasion == null ? null : new Waiver(occasion, from, until);
    }

    /** Where a party begins. */
    private RecordText party(int ordinal) {
        RecordText texts = firstParty();
        for (int left = parties(); left > 0; left--) {
            if (payload.getInt(texts.at()) == ordinal) {
                return texts;
            }
            skipParty(texts);
        }
        throw new IllegalStateException("a record does not hold the party it should");
    }

    private RecordText behindParties() {
        RecordText texts = firstParty();
        for (int left = parties(); left > 0; left--) {
            skipParty(texts);
        }
        return texts;
    }

    /** Whoever reads while the payload changes under him may come upon anything. */
    private int parties() {
        int parties = payload.getInt(start + PARTIES_AT);
        if (parties <= 0 || parties > length()) {
            throw new IllegalStateException("there is no record at this place");
        }
        return parties;
    }

    private RecordText firstParty() {
        return new RecordText(payload, start + FIRST_PARTY);
    }

    private static void skipParty(RecordText texts) {
        texts.behind(Integer.BYTES + 1).skip(PartyText.COUNT);
    }

    private LocalDate day(int at) {
        int day = payload.getInt(at);
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
