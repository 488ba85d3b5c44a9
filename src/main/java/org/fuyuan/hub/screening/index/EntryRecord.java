package org.fuyuan.hub.screening.index;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.PartyKind;

/**
 * One entry as the payload keeps it: length, number of parties, key of the entry's id, version, days, list; then each party, led
 * by its ordinal, the subject without a relation; then the waiver and what else is shown of the entry.
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

    private final byte[] bytes;
    private final ByteBuffer record;

    EntryRecord(byte[] bytes) {
        this.bytes = bytes;
        this.record = ByteBuffer.wrap(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    long version() {
        return record.getLong(VERSION_AT);
    }

    int[] ordinals() {
        int[] ordinals = new int[record.getInt(PARTIES_AT)];
        RecordText parties = parties();
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = record.getInt();
            skipParty(parties);
        }
        return ordinals;
    }

    String entryId() {
        RecordText rest = behindParties();
        waiver(rest);
        return rest.read();
    }

    ListedParty party(int ordinal) {
        RecordText parties = parties();
        for (int left = record.getInt(PARTIES_AT); left > 0; left--) {
            if (record.getInt() == ordinal) {
                PartyKind kind = KINDS[record.get()];
                String relation = parties.read();
                return new ListedParty(
                        relation == null ? Binding.SUBJECT : relation,
                        kind,
                        parties.read(),
                        parties.read(),
                        parties.read());
            }
            skipParty(parties);
        }
        throw new IllegalStateException("a record does not hold the party it should");
    }

    Binding binding(ListedParty party) {
        RecordText rest = behindParties();
        Waiver waiver = waiver(rest);
        return new Binding(
                rest.read(),
                version(),
                LISTS[record.get(LIST_AT)],
                party.relation(),
                party.kind(),
                rest.read(),
                rest.read(),
                rest.read(),
                day(record.getInt(DAYS_AT)),
                day(record.getInt(DAYS_AT + Integer.BYTES)),
                party.certificateType(),
                party.certificateNumber(),
                party.name(),
                waiver);
    }

    private RecordText parties() {
        record.position(FIRST_PARTY);
        return new RecordText(record);
    }

    private RecordText behindParties() {
        RecordText texts = parties();
        for (int left = record.getInt(PARTIES_AT); left > 0; left--) {
            record.getInt();
            skipParty(texts);
        }
        return texts;
    }

    private void skipParty(RecordText texts) {
        record.get();
        for (int i = 0; i < 4; i++) {
            texts.skip();
        }
    }

    private Waiver waiver(RecordText rest) {
        LocalDate from = day(record.getInt());
        LocalDate until = day(record.getInt());
        String occasion = rest.read();
        return occasion == null ? null : new Waiver(occasion, from, until);
    }

    private static LocalDate day(int day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
