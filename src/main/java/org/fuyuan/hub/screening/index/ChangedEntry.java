package org.fuyuan.hub.screening.index;

import java.util.List;
import org.fuyuan.hub.debtor.ListInEffect.Listed;
import org.fuyuan.hub.message.ListKind;

/**
 * What one published change says of an entry.
 *
 * @param version the entry's after the change
 * @param bindings whom it binds now; nobody once it is no longer in effect
 */
public record ChangedEntry(
        String entryId, long version, ListKind list, String caseNumber, String courtName, List<Binding> bindings) {

    public ChangedEntry {
        bindings = List.copyOf(bindings);
    }

    /** Of a {@link org.fuyuan.hub.message.ListChange} in canonical JSON. */
    public static ChangedEntry read(String payload) {
        ListedEntry.Changed change = EntryParser.change(payload);
        return of(change.entry(), change.version());
    }

    /** An entry as it is, as if it had just become so. */
    public static ChangedEntry inEffect(Listed listed) {
        byte[] json = new byte[listed.entry().remaining()];
        listed.entry().duplicate().get(json);
        try (EntryParser parser = EntryParser.over(json, json.length)) {
            return of(parser.read(), listed.version());
        }
    }

    private static ChangedEntry of(ListedEntry entry, long version) {
        return new ChangedEntry(
                entry.entryId(),
                version,
                entry.list(),
                entry.caseNumber(),
                entry.courtName(),
                entry.state().inEffect() ? bindings(entry, version) : List.of());
    }

    public boolean isInEffect() {
        return !bindings.isEmpty();
    }

    private static List<Binding> bindings(ListedEntry entry, long version) {
        return entry.parties().stream()
                .map(party -> Binding.of(
                        entry.entryId(),
                        version,
                        entry.list(),
                        party.relation(),
                        party.kind(),
                        entry.caseNumber(),
                        entry.courtName(),
                        entry.documentNumber(),
                        entry.publishedOn(),
                        entry.expiresOn(),
                        party.certificateType(),
                        party.certificateNumber(),
                        party.name(),
                        entry.waiver()))
                .toList();
    }
}
