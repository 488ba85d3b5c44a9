package org.fuyuan.hub.screening.index;

import java.time.LocalDate;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.PartyKind;

/** A binding with all it says at hand. */
record StatedBinding(
        String entryId,
        long entryVersion,
        ListKind list,
        String relation,
        PartyKind kind,
        String caseNumber,
        String courtName,
        String documentNumber,
        LocalDate publishedOn,
        LocalDate expiresOn,
        String certificateType,
        String certificateNumber,
        String name,
        ListEntry.Waiver waiver)
        implements Binding {

    static StatedBinding of(Binding binding) {
        return new StatedBinding(
                binding.entryId(),
                binding.entryVersion(),
                binding.list(),
                binding.relation(),
                binding.kind(),
                binding.caseNumber(),
                binding.courtName(),
                binding.documentNumber(),
                binding.publishedOn(),
                binding.expiresOn(),
                binding.certificateType(),
                binding.certificateNumber(),
                binding.name(),
                binding.waiver());
    }

    /** Never shows the full number or the name. */
    @Override
    public String toString() {
        return "Binding[%s, version %d, %s, %s, %s]".formatted(entryId, entryVersion, list, relation, maskedNumber());
    }
}
