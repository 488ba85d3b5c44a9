package org.fuyuan.hub.exchange.reconciliation;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.message.MessageIds;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.StatementRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks partners for statements. A newer round to a partner supersedes an older one that has not left yet. */
@Component
class Asking {

    private static final int BUCKETS_AT_ONCE = 16;

    private final Exchange exchange;
    private final JdbcTemplate jdbc;

    Asking(Exchange exchange, JdbcTemplate jdbc) {
        this.exchange = exchange;
        this.jdbc = jdbc;
    }

    void sums(UUID reconciliation, String partner) {
        ask(reconciliation, partner, List.of(), System.currentTimeMillis());
    }

    void entries(UUID reconciliation, String partner, List<Integer> buckets) {
        long round = System.currentTimeMillis();
        for (int from = 0; from < buckets.size(); from += BUCKETS_AT_ONCE) {
            int to = Math.min(from + BUCKETS_AT_ONCE, buckets.size());
            ask(reconciliation, partner, buckets.subList(from, to), round);
        }
    }

    private void ask(UUID reconciliation, String partner, List<Integer> buckets, long round) {
        UUID request = MessageIds.next();
        UUID message = exchange.publish(new NewMessage(
                MessageType.STATEMENT_REQUEST,
                "hub",
                "statement:" + partner,
                round,
                new StatementRequest(request.toString(), buckets),
                partner));
        jdbc.update(
                """
                insert into exchange.statement_request (id, reconciliation_id, message_id, buckets)
                values (?, ?, ?, ?)
                """,
                request,
                reconciliation,
                message,
                buckets.toArray(Integer[]::new));
    }
}
