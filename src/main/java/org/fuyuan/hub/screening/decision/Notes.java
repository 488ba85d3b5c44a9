package org.fuyuan.hub.screening.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.match.Remark;
import org.fuyuan.hub.screening.measure.Exemption;

/** What a person who decides should know of a hit beside its facts. */
record Notes(Texts texts) {

    List<String> of(Case met) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.fill("note.why", Map.of("why", met.match().why())));
        if (met.match().nearness() != null) {
            notes.add(texts.fill(
                    "note.near", Map.of("near", met.match().nearness().why())));
        }
        met.match().remarks().forEach(remark -> notes.add(remark(remark, met)));
        if (met.row().needsAssistanceNotice()) {
            notes.add(texts.fill("note.notice", Map.of()));
        }
        if (met.relation().isEmpty()) {
            notes.add(relation(met.binding().relation()));
        }
        exemptions(notes, met);
        if (met.standing().isSuppressed()) {
            notes.add(texts.fill(
                    "note.suppressed", Map.of("id", met.standing().suppression().toString())));
        }
        if (met.standing().isObjectedTo()) {
            notes.add(texts.fill("note.objection", Map.of()));
        }
        Waiver waiver = met.waiver();
        if (waiver != null) {
            notes.add(texts.fill(
                    "note.waiver",
                    Map.of("occasion", String.valueOf(waiver.occasion()), "until", Texts.day(waiver.until()))));
        }
        return notes;
    }

    private String relation(String written) {
        return Binding.RELATED.equals(written)
                ? texts.fill("note.related", Map.of())
                : texts.fill("note.relation", Map.of("relation", written));
    }

    private String remark(Remark remark, Case met) {
        return switch (remark) {
            case NAMES_DIFFER ->
                texts.fill(
                        "note.names",
                        Map.of(
                                "asked", String.valueOf(met.party().name()),
                                "listed", String.valueOf(met.binding().name())));
            case TYPED_DIFFERENTLY -> texts.fill("note.typed", Map.of());
            case WRONG_CHECK_DIGIT -> texts.fill("note.check", Map.of());
        };
    }

    private void exemptions(List<String> notes, Case met) {
        Exemptions.of(met)
                .ifPresentOrElse(exemption -> notes.add(exemption("note.exempted", exemption)), () -> met.row()
                        .exemptions()
                        .forEach(exemption -> notes.add(exemption("note.exemption", exemption))));
    }

    private String exemption(String key, Exemption exemption) {
        return texts.fill(key, Map.of("exemption", exemption.title(), "basis", exemption.basis()));
    }

    /** The hit, saying that others were found that are not shown. */
    Hit withMore(Hit hit, int more) {
        List<String> notes = new ArrayList<>(hit.notes());
        notes.add(texts.fill("note.more", Map.of("count", String.valueOf(more))));
        return new Hit(
                hit.effect(),
                hit.match(),
                hit.matchedOn(),
                hit.entry(),
                hit.measure(),
                hit.exemption(),
                hit.suppression(),
                notes);
    }
}
