package org.fuyuan.hub.screening.index;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.message.ListEntry.Waiver;

/** Writes {@link EntryRecord}s, one after another, over the same growing bytes. */
final class RecordBytes {

    private static final int FIRST_SIZE = 1 << 10;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

    /** The record; its bytes are overwritten by the next one. */
    ByteBuffer of(ListedEntry entry, long version, long key, List<ListedParty> parties, int[] ordinals) {
        bytes.clear();
        putInt(0).putInt(parties.size()).putLong(key).putLong(version);
        putDay(entry.publishedOn())
                .putDay(entry.expiresOn())
                .putByte(entry.list().ordinal());
        for (int i = 0; i < ordinals.length; i++) {
            put(parties.get(i), ordinals[i]);
        }
        put(entry.waiver());
        RecordText.write(entry.entryId(), this);
        RecordText.write(entry.caseNumber(), this);
        RecordText.write(entry.courtName(), this);
        RecordText.write(entry.documentNumber(), this);
        bytes.putInt(0, bytes.position());
        return bytes.flip();
    }

    private void put(ListedParty party, int ordinal) {
        putInt(ordinal).putByte(party.kind().ordinal());
        RecordText.write(Binding.SUBJECT.equals(party.relation()) ? null : party.relation(), this);
        RecordText.write(party.certificateType(), this);
        RecordText.write(party.certificateNumber(), this);
        RecordText.write(party.name(), this);
    }

    private void put(Waiver waiver) {
        putDay(waiver == null ? null : waiver.from()).putDay(waiver == null ? null : waiver.until());
        RecordText.write(waiver == null ? null : waiver.occasion(), this);
    }

    private RecordBytes putDay(LocalDate day) {
        return putInt(day == null ? EntryRecord.NO_DAY : (int) day.toEpochDay());
    }

    private RecordBytes putInt(int value) {
        withRoom(Integer.BYTES).putInt(value);
        return this;
    }

    private RecordBytes putLong(long value) {
        withRoom(Long.BYTES).putLong(value);
        return this;
    }

    RecordBytes putByte(int value) {
        withRoom(1).put((byte) value);
        return this;
    }

    void put(byte[] more) {
        withRoom(more.length).put(more);
    }

    void putWide(String text) {
        withRoom(Character.BYTES * text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes.putChar(text.charAt(i));
        }
    }

    private ByteBuffer withRoom(int wanted) {
        if (bytes.remaining() < wanted) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + wanted);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
        }
        return bytes;
    }
}
