package org.fuyuan.hub.screening.decision;

import java.time.LocalDate;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.index.Binding;

/** Parties asked about and parties bound, for tests. */
final class Parties {

    static final String NUMBER = "410825199001010015";

    private Parties() {}

    static Party person(String name, String type, String number, String role) {
        return new Party("P-1", PartyKind.PERSON, name, type, number, role);
    }

    static Binding bound(String entryId, ListKind list, PartyKind kind, String relation, String name, String number) {
        return bound(entryId, list, kind, relation, name, number, null);
    }

    static Binding bound(
            String entryId, ListKind list, PartyKind kind, String relation, String name, String number, Waiver waiver) {
        return Binding.of(
                entryId,
                1,
                list,
                relation,
                kind,
                "（2021）豫0825执123号",
                "温县人民法院",
                "（2020）豫0825民初456号",
                LocalDate.parse("2025-06-01"),
                null,
                number == null ? null : kind == PartyKind.PERSON ? "111" : "901",
                number,
                name,
                waiver);
    }
}
