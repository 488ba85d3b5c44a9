package org.fuyuan.hub.screening.web;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes decisions with hits and what became of them, as the hub would. */
record Hits(JdbcClient jdbc) {

    private static final ZoneOffset COUNTY = ZoneOffset.ofHours(8);

    /** One party hit once; the decision's number. */
    UUID hit(String department, String measure, String effect, String at) {
        UUID decision = decision(department, measure.substring(measure.indexOf('/') + 1), at);
        hit(decision, department, measure, effect, 0, at);
        return decision;
    }

    UUID decision(String department, String scenario, String at) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into screening.decision (id, group_id, place, department, scenario, business_reference, purpose,
                            asked_by, effect, list_sequence, measures_version, stale, decided_at, receipt, number_key,
                            measures_hit, question, answer)
                        values (?, ?, 0, ?, ?, 'B1', 'a purpose', '03', 'BLOCK', 1, 'measures-1', false, ?, '', '', '{}', '[]', '[]')""")
                .params(id, UUID.randomUUID(), department, scenario, moment(at))
                .update();
        return id;
    }

    void hit(UUID decision, String department, String measure, String effect, int place, String at) {
        jdbc.sql(
                        """
                        insert into screening.hit (decision_id, party_reference, place, department, scenario, business_reference,
                            effect, match, measure, entry_id, entry_version, decided_at)
                        values (?, '1', ?, ?, ?, 'B1', ?, 'CERTIFICATE_AND_NAME', ?, 'SX1', 1, ?)""")
                .params(
                        decision,
                        place,
                        department,
                        measure.substring(measure.indexOf('/') + 1),
                        effect,
                        measure + "/a-row",
                        moment(at))
                .update();
    }

    void report(UUID decision, String outcome, String at) {
        jdbc.sql(
                        """
                        insert into screening.outcome (id, decision_id, party_reference, department, outcome, acted_by, reason,
                            happened_at, reported_at)
                        values (?, ?, '1', 'market-supervision', ?, '03', '', ?, ?)""")
                .params(UUID.randomUUID(), decision, outcome, moment(at), moment(at))
                .update();
    }

    void asked(String day, String department, long decisions) {
        jdbc.sql("insert into screening.asked_by_day (day, department, writer, asked) values (?::date, ?, ?, ?)")
                .params(day, department, UUID.randomUUID(), decisions)
                .update();
    }

    private static OffsetDateTime moment(String countyTime) {
        return LocalDateTime.parse(countyTime).atOffset(COUNTY);
    }
}
