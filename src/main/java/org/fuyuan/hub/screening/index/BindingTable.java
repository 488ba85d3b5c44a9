package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.screening.index.EntryRecord.EntryText;

/**
 * Every binding of the list under its ordinal: key of the certificate number, key of the name, place of the entry's record. What is
 * found by a key that is not the number itself is compared with the record, so keys that fall together make nobody a hit. One thread
 * writes; what others read meanwhile they must validate.
 */
final class BindingTable {

    private static final Comparator<Binding> ORDER = Comparator.comparing(Binding::entryId)
            .thenComparing(Binding::relation)
            .thenComparing(Binding::name, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Binding::certificateNumber, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Hashing hashing;
    private final KeyIndex byCertificate;
    private final KeyIndex byName;
    private final SlotTable byEntry;
    private final Ordinals ordinals = new Ordinals();
    private final RecordBytes bytes = new RecordBytes();

    private IntColumn places = new IntColumn();
    private PayloadFile payload;
    private long deadBytes;

    BindingTable(Hashing hashing, PayloadFile payload) {
        this.hashing = hashing;
        this.payload = payload;
        this.byCertificate = new KeyIndex(hashing);
        this.byName = new KeyIndex(hashing);
        this.byEntry = new SlotTable(hashing) {
            @Override
            long keyOf(int ordinal) {
                return BindingTable.this.payload.word(places.get(ordinal), EntryRecord.KEY_AT);
            }
        };
    }

    /** An entry whose record is written and which nobody finds yet. */
    record Prepared(String entryId, long key, int place, int[] ordinals, long[] certificates, long[] names) {}

    /** Writes the record of an entry; until {@link #install} nothing else is changed that readers see. */
    Prepared prepare(ListedEntry entry, long version) throws IOException {
        List<ListedParty> parties = entry.parties();
        int[] taken = ordinals.take(parties.size());
        try {
            int last = ordinals.highest();
            byCertificate.reach(last);
            byName.reach(last);
            places.reach(last);
            long key = hashing.of(entry.entryId());
            int place = payload.append(bytes.of(entry, version, key, parties, taken));
            return new Prepared(entry.entryId(), key, place, taken, certificates(parties), names(parties));
        } catch (IOException e) {
            ordinals.giveBack(taken);
            throw e;
        }
    }

    private long[] certificates(List<ListedParty> parties) {
        long[] keys = new long[parties.size()];
        for (int i = 0; i < keys.length; i++) {
            ListedParty party = parties.get(i);
            keys[i] = CertificateKey.of(party.certificateType(), party.certificateNumber(), hashing);
        }
        return keys;
    }

    private long[] names(List<ListedParty> parties) {
        long[] keys = new long[parties.size()];
        for (int i = 0; i < keys.length; i++) {
            String form = parties.get(i).nameForm();
            keys[i] = form.isEmpty() ? 0 : hashing.of(form);
        }
        return keys;
    }

    /** Puts an entry in the place of what was held of it. */
    void install(Prepared entry) {
        remove(entry.entryId());
        for (int i = 0; i < entry.ordinals().length; i++) {
            int ordinal = entry.ordinals()[i];
            places.set(ordinal, entry.place());
            byCertificate.link(ordinal, entry.certificates()[i]);
            byName.link(ordinal, entry.names()[i]);
        }
        byEntry.insert(entry.key(), entry.ordinals()[0]);
    }

    /** Begins to fill an empty table, which nobody reads before {@link Loading#finish}. */
    Loading load() {
        return new Loading();
    }

    /** Takes in entries, each once: keys are noted as they come and linked together in the end. */
    final class Loading {

        private final LongColumn entryKeys = new LongColumn();

        void add(ListedEntry entry, long version) throws IOException {
            Prepared prepared = prepare(entry, version);
            int[] taken = prepared.ordinals();
            for (int i = 0; i < taken.length; i++) {
                places.set(taken[i], prepared.place());
                byCertificate.note(taken[i], prepared.certificates()[i]);
                byName.note(taken[i], prepared.names()[i]);
            }
            entryKeys.reach(taken[taken.length - 1]);
            entryKeys.set(taken[0], prepared.key());
        }

        /** On two threads, as each of the three takes a while for a list of national size. */
        void finish() {
            int last = ordinals.highest();
            CompletableFuture<Void> names = CompletableFuture.runAsync(() -> byName.linkAll(last));
            byCertificate.linkAll(last);
            linkEntries(last);
            names.join();
        }

        private void linkEntries(int last) {
            byEntry.expect(entryKeys, last);
            for (int ordinal = 1; ordinal <= last; ordinal++) {
                if (entryKeys.get(ordinal) != 0) {
                    byEntry.insert(entryKeys.get(ordinal), ordinal);
                }
            }
        }
    }

    /** Gives up an entry that was prepared and is not needed. */
    void discard(Prepared entry) {
        deadBytes += PayloadFile.aligned(payload.record(entry.place()).length());
        ordinals.giveBack(entry.ordinals());
    }

    /** False when nothing was held of it. */
    boolean remove(String entryId) {
        int subject = subjectOf(entryId);
        if (subject == 0) {
            return false;
        }
        EntryRecord record = record(subject);
        int[] bound = record.ordinals();
        byEntry.remove(hashing.of(entryId), subject);
        for (int ordinal : bound) {
            byCertificate.unlink(ordinal);
            byName.unlink(ordinal);
        }
        ordinals.giveBack(bound);
        deadBytes += PayloadFile.aligned(record.length());
        return true;
    }

    /** The version held of an entry, 0 for none. */
    long versionOf(String entryId) {
        int subject = subjectOf(entryId);
        return subject == 0 ? 0 : record(subject).version();
    }

    private int subjectOf(String entryId) {
        IntPredicate same = ordinal -> record(ordinal).text(EntryText.ENTRY_ID).equals(entryId);
        return byEntry.find(hashing.of(entryId), same);
    }

    List<Binding> byCertificate(CertificateNumber number) {
        String type = number.type().code();
        long key = CertificateKey.of(type, number.value(), hashing);
        if (key == CertificateKey.NONE) {
            return List.of();
        }
        return found(
                byCertificate,
                key,
                binding -> CertificateKey.isExact(key)
                        || CertificateKey.equal(
                                type, number.value(), binding.certificateType(), binding.certificateNumber()));
    }

    List<Binding> byName(String form) {
        return byName(form, binding -> true);
    }

    /** Only those who are wanted. */
    List<Binding> byName(String form, Predicate<Binding> wanted) {
        return form.isEmpty()
                ? List.of()
                : found(byName, hashing.of(form), binding -> wanted.test(binding) && reads(binding.name(), form));
    }

    private static boolean reads(String name, String form) {
        return name != null && PartyName.of(name).comparisonForm().equals(form);
    }

    /** Whether a name may be held whose characters' parts have this sum. */
    boolean mayHoldName(long parts) {
        return byName.first(hashing.whole(parts)) != 0;
    }

    Hashing hashing() {
        return hashing;
    }

    private List<Binding> found(KeyIndex index, long key, Predicate<Binding> wanted) {
        int first = index.first(key);
        if (first == 0) {
            return List.of();
        }
        if (index.next(first) == 0) {
            Binding only = new RecordedBinding(record(first), first);
            return wanted.test(only) ? List.of(only) : List.of();
        }
        List<Binding> found = new ArrayList<>();
        new ChainReading(index, this::record).forEach(first, ordinals.highest(), binding -> {
            if (wanted.test(binding)) {
                found.add(binding);
            }
        });
        found.sort(ORDER);
        return List.copyOf(found);
    }

    /** Everybody bound by the entries of one part of {@link SlotTable#PARTS}. */
    List<Binding> bindingsOf(int part) {
        List<Binding> all = new ArrayList<>();
        byEntry.forEachOf(part, subject -> addAll(subject, all));
        return all;
    }

    /** Everybody an entry binds, nobody when it is not held. */
    List<Binding> bindingsOf(String entryId) {
        List<Binding> all = new ArrayList<>();
        int subject = subjectOf(entryId);
        if (subject != 0) {
            addAll(subject, all);
        }
        return all;
    }

    private void addAll(int subject, List<Binding> all) {
        EntryRecord record = record(subject);
        for (int ordinal : record.ordinals()) {
            all.add(new RecordedBinding(record, ordinal));
        }
    }

    private EntryRecord record(int ordinal) {
        return payload.record(places.get(ordinal));
    }

    int bindings() {
        return ordinals.inUse();
    }

    /** What the index itself takes in the heap, in bytes; the payload lies outside. */
    long indexBytes() {
        return byCertificate.bytes() + byName.bytes() + byEntry.bytes() + places.bytes() + ordinals.bytes();
    }

    PayloadFile payload() {
        return payload;
    }

    /** Whether half of the payload or more belongs to entries that are gone. */
    boolean isHalfDead() {
        return 2 * deadBytes >= payload.end();
    }

    /** The records still needed, written to another file; {@link #use} puts them in the place of these. */
    Compacted compactInto(PayloadFile fresh) throws IOException {
        IntColumn moved = new IntColumn();
        moved.reach(ordinals.highest());
        List<Integer> subjects = new ArrayList<>();
        byEntry.forEach(subjects::add);
        for (int subject : subjects) {
            EntryRecord record = record(subject);
            int place = fresh.append(ByteBuffer.wrap(record.bytes()));
            for (int ordinal : record.ordinals()) {
                moved.set(ordinal, place);
            }
        }
        return new Compacted(fresh, moved);
    }

    void use(Compacted compacted) {
        payload = compacted.payload();
        places = compacted.places();
        deadBytes = 0;
    }

    record Compacted(PayloadFile payload, IntColumn places) {}

    void writeTo(SnapshotOutput out) throws IOException {
        out.number(deadBytes);
        ordinals.writeTo(out);
        places.writeTo(out);
        byCertificate.writeTo(out);
        byName.writeTo(out);
        byEntry.writeTo(out);
    }

    void readFrom(SnapshotInput in) throws IOException {
        deadBytes = in.number();
        ordinals.readFrom(in);
        places.readFrom(in);
        byCertificate.readFrom(in);
        byName.readFrom(in);
        byEntry.readFrom(in);
    }
}
