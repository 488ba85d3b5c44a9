package org.fuyuan.hub.operations;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the comparisons of partners' lists with the court's came to. */
@Component
class Comparisons {

    private static final String COLUMNS =
            """
            id, partner, requested_at, requested_by, state, answered_at, our_count, their_count, our_sum, their_sum,
            in_flight, (select count(*) from exchange.difference where reconciliation_id = id) as differences""";

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each partner, by its id. */
    Map<String, Comparison> latest() {
        return jdbc
                .sql("select distinct on (partner) " + COLUMNS
                        + " from exchange.reconciliation order by partner, requested_at desc")
                .query(Comparison.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Comparison::partner, Function.identity()));
    }

    List<Comparison> of(String partner, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from exchange.reconciliation where partner = ? order by requested_at desc limit ?")
                .params(partner, limit)
                .query(Comparison.class)
                .list();
    }

    /** The differences last found with a partner, those not yet repaired first. */
    List<Difference> differences(String partner, int limit) {
        return jdbc.sql(
                        """
                select subject, kind, ours, theirs, repaired_by is not null as repaired
                from exchange.difference
                where reconciliation_id = (select reconciliation_id from exchange.difference d
                    join exchange.reconciliation r on r.id = d.reconciliation_id
                    where r.partner = ? order by r.requested_at desc limit 1)
                order by repaired_by is not null, subject limit ?""")
                .params(partner, limit)
                .query(Difference.class)
                .list();
    }

    /** An entry the partner lacks, has too many, or holds otherwise than the court. */
    record Difference(String subject, String kind, String ours, String theirs, boolean repaired) {}
}
