package org.fuyuan.bench;

import java.time.LocalDate;
import java.util.List;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListChange;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Subject;

/** List changes of the usual size, each about another entry. */
final class SampleChanges {

    static final String NAME = "张三丰";

    private SampleChanges() {}

    static NewMessage number(long number, String recipient) {
        return message(number, ListedState.LISTED, recipient);
    }

    /** The listing of the entry, or what ends it. */
    static NewMessage toAll(long number, ListedState state) {
        return message(number, state, null);
    }

    static String certificate(long number) {
        return "41082519900101%04d".formatted(number % 10_000);
    }

    private static NewMessage message(long number, ListedState state, String recipient) {
        String entryId = "BENCH-%08d".formatted(number);
        long version = state.inEffect() ? 1 : 2;
        return new NewMessage(
                MessageType.LIST_CHANGE, "court", entryId, version, change(entryId, number, state, version), recipient);
    }

    private static ListChange change(String entryId, long number, ListedState state, long version) {
        ListEntry entry = new ListEntry(
                entryId,
                ListKind.DISHONEST,
                state,
                new Subject(Subject.Kind.PERSON, NAME, "111", certificate(number), "1", null),
                List.of(),
                "（2021）豫0825执%d号".formatted(number),
                "温县人民法院",
                "河南",
                "（2020）豫0825民初%d号".formatted(number),
                "温县人民法院",
                "偿还原告借款本金及利息，并承担案件受理费和保全费。",
                "全部未履行",
                List.of(3, 4),
                12_345_600L + number,
                LocalDate.of(2021, 3, 24),
                LocalDate.of(2021, 4, 1),
                LocalDate.of(2027, 4, 1),
                null);
        return state.inEffect()
                ? new ListChange(version, ChangeKind.LISTED, "法释〔2017〕7号 第一条", "有履行能力而拒不履行", entry)
                : new ListChange(version, ChangeKind.DELETED_EARLY, "法释〔2017〕7号 第十条", "履行完毕", entry);
    }
}
