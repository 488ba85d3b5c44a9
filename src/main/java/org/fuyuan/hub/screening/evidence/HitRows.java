package org.fuyuan.hub.screening.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuyuan.hub.exchange.CanonicalJson;
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
            .text("number_digest", Placed::numberDigest)
            .number("entry_version", hit(hit -> hit.entry().version()))
            .instant("decided_at", decision(Decision::decidedAt));

    private HitRows() {}

    /**
     * A hit and where it stands among those of its party.
     *
     * @param numberDigest of the party's whole number; null where it has none
     */
    record Placed(Decision decision, String party, String numberDigest, int place, Hit hit) {}

    static List<Placed> of(List<KeptDecision> group) {
        List<Placed> rows = new ArrayList<>();
        for (KeptDecision kept : group) {
            if (kept.decision().parties().stream()
                    .anyMatch(party -> !party.hits().isEmpty())) {
                add(rows, kept);
            }
        }
        return rows;
    }

    private static void add(List<Placed> rows, KeptDecision kept) {
        Map<String, String> digests = digests(kept);
        for (PartyDecision party : kept.decision().parties()) {
            String digest = digests.get(party.reference());
            for (int place = 0; place < party.hits().size(); place++) {
                Hit hit = party.hits().get(place);
                rows.add(new Placed(kept.decision(), party.reference(), digest, place, hit));
            }
        }
    }

    private static Map<String, String> digests(KeptDecision kept) {
        return Arrays.stream(CanonicalJson.read(kept.question().text(), KeptParty[].class))
                .filter(KeptParty::wholeNumber)
                .collect(Collectors.toMap(KeptParty::reference, KeptParty::numberDigest));
    }

    private static <V> Function<Placed, V> hit(Function<Hit, V> value) {
        return placed -> value.apply(placed.hit());
    }

    private static <V> Function<Placed, V> decision(Function<Decision, V> value) {
        return placed -> value.apply(placed.decision());
    }
}
