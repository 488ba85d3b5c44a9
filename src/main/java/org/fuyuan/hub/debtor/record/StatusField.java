package org.fuyuan.hub.debtor.record;

import java.util.Map;
import org.fuyuan.hub.message.ListKind;

/** Which list a record stands on, and how. */
final class StatusField {

    private static final Map<String, EntryState> STATES = Map.ofEntries(
            Map.entry("0", EntryState.PROPOSED),
            Map.entry("拟纳入", EntryState.PROPOSED),
            Map.entry("1", EntryState.LISTED),
            Map.entry("已纳入", EntryState.LISTED),
            Map.entry("2", EntryState.DELETED_EARLY),
            Map.entry("提前删除", EntryState.DELETED_EARLY),
            Map.entry("3", EntryState.EXPIRED),
            Map.entry("到期", EntryState.EXPIRED),
            Map.entry("4", EntryState.WITHDRAWN),
            Map.entry("撤销", EntryState.WITHDRAWN));
    private static final Map<String, ListKind> LISTS = Map.of(
            "DISHONEST", ListKind.DISHONEST,
            "失信", ListKind.DISHONEST,
            "失信被执行人", ListKind.DISHONEST,
            "CONSUMPTION_RESTRICTION", ListKind.CONSUMPTION_RESTRICTION,
            "限制消费", ListKind.CONSUMPTION_RESTRICTION,
            "限高", ListKind.CONSUMPTION_RESTRICTION);

    private StatusField() {}

    static EntryState state(CourtRow row) {
        return one(row, "status", STATES, EntryState.LISTED, "0 to 4");
    }

    static ListKind list(CourtRow row) {
        return one(row, "list", LISTS, ListKind.DISHONEST, "DISHONEST or CONSUMPTION_RESTRICTION");
    }

    private static <T> T one(CourtRow row, String field, Map<String, T> words, T usual, String expected) {
        String told = row.plain(field);
        if (told == null) {
            return usual;
        }
        T word = words.get(told);
        if (word == null) {
            throw CourtRow.refused("unmapped-code", field, told, expected);
        }
        return word;
    }
}
