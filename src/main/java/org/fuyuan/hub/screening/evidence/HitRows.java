package org.fuyuan.hub.screening.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.storage.BinaryCopy;

/** The rows in {@code screening.hit}: what each decision of a group was hit by. */
final class HitRows {

    static final BinaryCopy<HitRows.Placed> COPY = BinaryCopy.<Placed>into("screening.hit")
            .uuid("decision_id", decision(Decision::id))
            .text("party_reference", Placed::party)
            .integer("place", Placed::place)
            .text("department", decision(Decision::department))
            .text("scenario", decision(Decision::scenario))
            .text("business_reference", decision(Decision::businessReference))
            .text("effect", hit(hit -> hit.effect().name()))
            .text("match", hit(hit -> hit.match().name()))
            .text("measure", hit(hit -> hit.measure().id()))
            .text("entry_id", hit(hit -> hit.entry().entryId()))
            .number("entry_version", hit(hit -> hit.entry().version()))
            .instant("decided_at", decision(Decision::decidedAt));

    private HitRows() {}

    /** A hit and where it stands among those of its party. */
    record Placed(Decision decision, String party, int place, Hit hit) {}

    static List<Placed> of(List<KeptDecision> group) {
        List<Placed> rows = new ArrayList<>();
        for (KeptDecision kept : group) {
            for (PartyDecision party : kept.decision().parties()) {
                for (int place = 0; place < party.hits().size(); place++) {
                    rows.add(new Placed(
                            kept.decision(),
                            party.reference(),
                            place,
                            party.hits().get(place)));
                }
            }
        }
        return rows;
    }

    private static <V> Function<Placed, V> hit(Function<Hit, V> value) {
        return placed -> value.apply(placed.hit());
    }

    private static <V> Function<Placed, V> decision(Function<Decision, V> value) {
        return placed -> value.apply(placed.decision());
    }
}
