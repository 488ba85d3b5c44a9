package org.fuyuan.hub.screening.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Screening;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts decisions by the county's day and the department, in rows that no other writer touches. */
final class AskedByDay {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final String ADD =
            """
            insert into screening.asked_by_day (day, department, writer, asked)
            select day, department, ?, asked from unnest(?::date[], ?::text[], ?::bigint[]) as counted (day, department, asked)
            on conflict (day, department, writer) do update set asked = asked_by_day.asked + excluded.asked""";

    private final JdbcTemplate jdbc;
    private final UUID writer = MessageIds.next();

    AskedByDay(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(LocalDate day, String department) {}

    /** Adds a group, within the transaction that keeps it. The court's own trials are left out. */
    void add(List<KeptDecision> group) {
        Map<Key, Long> counts = new HashMap<>();
        for (KeptDecision kept : group) {
            if (!isTrial(kept.decision())) {
                counts.merge(key(kept.decision()), 1L, Long::sum);
            }
        }
        if (!counts.isEmpty()) {
            write(List.copyOf(counts.entrySet()));
        }
    }

    private void write(List<Map.Entry<Key, Long>> counts) {
        jdbc.update(
                ADD,
                writer,
                counts.stream().map(count -> count.getKey().day().toString()).toArray(String[]::new),
                counts.stream().map(count -> count.getKey().department()).toArray(String[]::new),
                counts.stream().map(Map.Entry::getValue).toArray(Long[]::new));
    }

    private static Key key(Decision decision) {
        return new Key(LocalDate.ofInstant(decision.decidedAt(), COUNTY), decision.department());
    }

    private static boolean isTrial(Decision decision) {
        return decision.department().equals(Screening.TRIAL_DEPARTMENT)
                && decision.scenario().equals(Screening.TRIAL_SCENARIO);
    }
}
