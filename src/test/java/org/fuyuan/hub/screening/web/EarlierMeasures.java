package org.fuyuan.hub.screening.web;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fuyuan.hub.seal.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version of the measures that was in force before the hub under test started. */
record EarlierMeasures(JdbcClient jdbc) {

    /** The version in force, told otherwise; its id. */
    String keep(UnaryOperator<String> content) {
        String text = content.apply(
                jdbc.sql("select content from screening.measures join screening.measures_in_force using (version)"
                                + " order by id desc limit 1")
                        .query(String.class)
                        .single());
        String id = Digest.SM3.hexOf(text);
        jdbc.sql("insert into screening.measures (version, content) values (?, ?) on conflict do nothing")
                .params(id, text)
                .update();
        jdbc.sql(
                        """
                        insert into screening.measures_in_force (id, version, since) overriding system value
                        select min(id) - 1, ?, timestamptz '2020-05-01 00:00:00+08' from screening.measures_in_force""")
                .param(id)
                .update();
        return id;
    }

    /** A decision given while the version was in force. */
    UUID decided(String version) {
        UUID decision = new Hits(jdbc).decision("market-supervision", "company-registration", "2020-06-01T10:00:00");
        UUID copy = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into screening.decision
                        select ?, group_id, 1, department, scenario, business_reference, purpose, asked_by, effect, list_sequence,
                            list_taken_at, ?, stale, decided_at, receipt, number_key, measures_hit, question, answer
                        from screening.decision where id = ?""")
                .params(copy, version, decision)
                .update();
        return copy;
    }
}
