package org.fuyuan.hub.screening.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;

/**
 * What is left of a decision against a party: the most severe of its hits there whose entries have neither gone nor been set aside
 * for it.
 *
 * @param effect PASS when nothing is
 * @param measures ids of the measures the effect rests on
 */
record Remaining(Effect effect, List<String> measures) {

    /**
     * Adds {@code rest} to {@code d}, which has a {@code decision_id} and a {@code party_reference}. Its one parameter is the place of
     * the last hit that is shown: that one stands for those behind it that are not, and are no more severe.
     */
    static final String JOIN =
            """
            left join lateral (
              select h.effect, string_agg(distinct h.measure, ',') as measures from screening.hit h
               where h.decision_id = d.decision_id and h.party_reference = d.party_reference and h.effect <> 'PASS'
                 and (h.place >= ? or not exists (select from screening.lifting o
                                  where o.entry_id = h.entry_id and h.entry_version < o.entry_version)
                 and not exists (select from screening.lifting_notice n join screening.suppression s on s.id = n.suppression_id
                                  where n.decision_id = h.decision_id and n.party_reference = h.party_reference
                                    and n.entry_id = h.entry_id
                                    and s.expires_on >= (now() at time zone 'Asia/Shanghai')::date
                                    and s.id not in (select suppression_id from screening.suppression_end)))
               group by h.effect order by array_position(array['BLOCK', 'REVIEW', 'TAG'], h.effect) limit 1) rest on true
            """;

    /** That place, by the rules in force. */
    static int lastShown(MeasureCatalogue catalogue) {
        return catalogue.current().matching().thresholds().hitsShown() - 1;
    }

    /** Of a row with {@code rest.effect} and {@code rest.measures}. */
    static Remaining of(ResultSet row) throws SQLException {
        String effect = row.getString("effect");
        return effect == null
                ? new Remaining(Effect.PASS, List.of())
                : new Remaining(
                        Effect.valueOf(effect),
                        List.of(row.getString("measures").split(",")));
    }

    boolean isNothing() {
        return effect == Effect.PASS;
    }
}
