package org.fuyuan.hub.debtor.registry;

import java.time.LocalDate;
import org.fuyuan.hub.debtor.record.EntryState;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListEntry.Waiver;

/** Entries with one thing changed. */
public final class Entries {

    private Entries() {}

    public static ListEntry with(ListEntry entry, EntryState state, LocalDate expiresOn, Waiver waiver) {
        return new ListEntry(
                entry.entryId(),
                entry.list(),
                state.published(),
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
                expiresOn,
                waiver);
    }
}
