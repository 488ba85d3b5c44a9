package org.fuyuan.hub.screening.evidence;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.storage.BinaryCopy;

/** The rows of a group in {@code screening.decision}; what they say at length stands in {@link GroupContent}. */
final class DecisionRows {

    static final BinaryCopy<DecisionRows.Placed> COPY = BinaryCopy.<Placed>into("screening.decision")
            .uuid("id", decision(Decision::id))
            .uuid("group_id", Placed::group)
            .integer("place", Placed::place)
            .text("department", decision(Decision::department))
            .text("scenario", decision(Decision::scenario))
            .text("business_reference", decision(Decision::businessReference))
            .text("purpose", placed -> placed.kept().purpose())
            .text("asked_by", placed -> placed.kept().askedBy())
            .text("effect", decision(Decision::effect))
            .number("list_sequence", decision(decision -> decision.listVersion().sequence()))
            .instant(
                    "list_taken_at", decision(decision -> decision.listVersion().takenAt()))
            .flag("stale", decision(Decision::stale))
            .instant("decided_at", decision(Decision::decidedAt));

    private DecisionRows() {}

    /** A decision and where it stands in its group. */
    record Placed(UUID group, int place, KeptDecision kept) {}

    static List<Placed> of(UUID group, List<KeptDecision> decisions) {
        return IntStream.range(0, decisions.size())
                .mapToObj(place -> new Placed(group, place, decisions.get(place)))
                .toList();
    }

    private static <V> Function<Placed, V> decision(Function<Decision, V> value) {
        return placed -> value.apply(placed.kept().decision());
    }
}
