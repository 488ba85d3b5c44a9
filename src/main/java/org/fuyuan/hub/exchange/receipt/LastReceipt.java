package org.fuyuan.hub.exchange.receipt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When a partner was last heard of, written at most once a second so that receipts do not queue for one row. */
@Component
class LastReceipt {

    private static final String WRITE =
            """
            insert into exchange.lane as lane (partner, last_receipt_at) values (?, clock_timestamp())
            on conflict (partner) do update set last_receipt_at = excluded.last_receipt_at
            where lane.last_receipt_at is null or lane.last_receipt_at < excluded.last_receipt_at
            """;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final JdbcTemplate jdbc;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    LastReceipt(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void of(String partner) {
        long now = System.nanoTime();
        Long last = written.get(partner);
        if (last == null || now - last > SECOND) {
            written.put(partner, now);
            jdbc.update(WRITE, partner);
        }
    }
}
