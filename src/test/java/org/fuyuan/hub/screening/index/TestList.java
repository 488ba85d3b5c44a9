package org.fuyuan.hub.screening.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.exchange.FeedMoment;
import org.fuyuan.hub.exchange.FeedPosition;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListEntry.RelatedPerson;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.Message;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Subject;

/** Entries and changes for tests of the index. */
public final class TestList {

    static final String HISTORY = "a database";
    static final FeedMoment BEGINNING = new FeedMoment(FeedPosition.START, FeedPosition.START, 0, Instant.EPOCH);

    private TestList() {}

    public static ListEntry person(String id, String number, String name) {
        return entry(id, new Subject(Subject.Kind.PERSON, name, "111", number, "1", null));
    }

    public static ListEntry firm(String id, String code, String name, RelatedPerson... related) {
        String type = code.length() == 9 ? "902" : "901";
        return entry(id, new Subject(Subject.Kind.ENTITY, name, type, code, null, null), related);
    }

    public static RelatedPerson related(String role, String number, String name) {
        return new RelatedPerson(role, name, number == null ? null : "111", number);
    }

    public static ListEntry entry(String id, Subject subject, RelatedPerson... related) {
        return new ListEntry(
                id,
                related.length > 0 ? ListKind.CONSUMPTION_RESTRICTION : ListKind.DISHONEST,
                ListedState.LISTED,
                subject,
                Arrays.asList(related),
                "（2021）豫0825执" + Math.floorMod(id.hashCode(), 1_000) + "号",
                "温县人民法院",
                "河南",
                null,
                "温县人民法院",
                "偿还借款",
                "全部未履行",
                List.of(1),
                100L,
                LocalDate.of(2021, 3, 1),
                LocalDate.of(2021, 3, 24),
                null,
                null);
    }

    public static ListEntry ended(ListEntry entry, ListedState exit) {
        return new ListEntry(
                entry.entryId(),
                entry.list(),
                exit,
                entry.subject(),
                entry.relatedPersons(),
                entry.caseNumber(),
                entry.courtName(),
                entry.areaName(),
                entry.documentNumber(),
                entry.documentIssuer(),
                entry.duty(),
                entry.performance(),
                entry.grounds(),
                entry.amountInCents(),
                entry.filedOn(),
                entry.publishedOn(),
                entry.expiresOn(),
                entry.waiver());
    }

    static ListChange change(long version, ListEntry entry) {
        ChangeKind kind = entry.state().inEffect()
                ? (version == 1 ? ChangeKind.LISTED : ChangeKind.CORRECTED)
                : ChangeKind.valueOf(entry.state().name());
        return new ListChange(version, kind, "法释〔2017〕7号 第一条", "test", entry);
    }

    static FedMessage fed(long place, long version, ListEntry entry) {
        return fed(place, version, entry, false);
    }

    static FedMessage fed(long place, long version, ListEntry entry, boolean superseded) {
        return new FedMessage(
                new FeedPosition(place, place),
                new Message(
                        MessageIds.next(),
                        MessageType.LIST_CHANGE,
                        "court",
                        entry.entryId(),
                        version,
                        Instant.ofEpochSecond(place),
                        CanonicalJson.write(change(version, entry))),
                superseded);
    }

    static ListedEntry read(ListEntry entry) {
        return CanonicalJson.read(CanonicalJson.write(entry), ListedEntry.class);
    }

    /** Lets almost everything fall together: four keys for all names and ids, one slot for all keys. */
    static final class WeakHashing extends Hashing {

        WeakHashing(long key) {
            super(key);
        }

        @Override
        long whole(long parts) {
            return (super.whole(parts) & 3) + 1;
        }

        @Override
        long spread(long key) {
            return super.spread(key) & 3;
        }
    }
}
