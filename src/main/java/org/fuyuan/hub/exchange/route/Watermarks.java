package org.fuyuan.hub.exchange.route;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.util.TimeUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers how far a table has been read. The mark moves only after a page is in the inbox, so a crash reads the page again and
 * loses nothing. It never moves past the hub's own clock: a row dated next year is taken, and hides nothing that comes after it.
 */
@Component("watermarks")
class Watermarks implements AutoCloseable {

    private static final String READER = "reader";
    private static final String MORE = "more";

    private final JdbcClient database;
    private final String node = UUID.randomUUID().toString();

    Watermarks(JdbcClient database) {
        this.database = database;
    }

    /** Begins a reading, from the mark or from before the overlap when that is due; no reading while another node reads. */
    @Transactional
    public void open(Exchange exchange, String reader, String overlap, String overlapEvery) {
        exchange.setProperty(READER, reader);
        boolean ours = lease(reader);
        exchange.setProperty(MORE, ours);
        if (ours) {
            begin(exchange, reader, TimeUtils.toMilliSeconds(overlap), TimeUtils.toMilliSeconds(overlapEvery));
        }
    }

    /** The body keeps only rows not taken before as they now are. */
    public void unseen(Exchange exchange, int pageSize) {
        List<Map<String, Object>> page = SourceRow.rows(exchange.getMessage().getBody());
        List<SourceRow> rows = page.stream().map(SourceRow::of).toList();
        exchange.setProperty(MORE, page.size() >= pageSize);
        exchange.getMessage().removeHeaders("*");
        if (!rows.isEmpty()) {
            SourceRow last = rows.get(rows.size() - 1);
            exchange.setProperty("last", last);
            exchange.getMessage().setHeader("since", last.updatedAt());
            exchange.getMessage().setHeader("sinceId", last.id());
        }
        Set<String> seen = seen(exchange.getProperty(READER, String.class), rows);
        exchange.setProperty(
                "unseen", rows.stream().filter(row -> !seen.contains(row.id())).toList());
        exchange.getMessage()
                .setBody(IntStream.range(0, page.size())
                        .filter(place -> !seen.contains(rows.get(place).id()))
                        .mapToObj(page::get)
                        .toList());
    }

    /** Moves the mark to the end of the page that is now in the inbox. */
    @Transactional
    public void advance(Exchange exchange) {
        String reader = exchange.getProperty(READER, String.class);
        List<SourceRow> taken = SourceRow.list(exchange.getProperty("unseen"));
        remember(reader, taken);
        SourceRow last = exchange.getProperty("last", SourceRow.class);
        if (last != null) {
            move(reader, last);
            exchange.getMessage().setHeader("since", last.updatedAt());
            exchange.getMessage().setHeader("sinceId", last.id());
        }
    }

    /** Lets another node, or this one after its restart, read on at once; that of a killed node falls free within a minute. */
    @Override
    public void close() {
        database.sql("update route.watermark set leased_until = clock_timestamp() where node = :node")
                .param("node", node)
                .update();
    }

    private boolean lease(String reader) {
        database.sql("insert into route.watermark (reader) values (?) on conflict do nothing")
                .param(reader)
                .update();
        return database.sql(
                                """
                update route.watermark set node = :node, leased_until = clock_timestamp() + interval '1 minute'
                where reader = :reader and (node = :node or leased_until < clock_timestamp())""")
                        .param("node", node)
                        .param(READER, reader)
                        .update()
                == 1;
    }

    private void begin(Exchange exchange, String reader, long overlapMillis, long everyMillis) {
        Map<String, Object> from = database.sql(
                        """
                select case when back then (updated_at - :overlap * interval '1 millisecond')::text else updated_at::text end since,
                       case when back then '' else row_id end since_id, back
                from (select *, swept_back_at < clock_timestamp() - :every * interval '1 millisecond' back
                      from route.watermark where reader = :reader) mark""")
                .param("overlap", overlapMillis)
                .param("every", everyMillis)
                .param(READER, reader)
                .query()
                .singleRow();
        exchange.getMessage().setHeader("since", from.get("since"));
        exchange.getMessage().setHeader("sinceId", from.get("since_id"));
        if (Boolean.TRUE.equals(from.get("back"))) {
            sweepBack(reader, overlapMillis);
        }
    }

    private void sweepBack(String reader, long overlapMillis) {
        database.sql(
                        """
                with mark as (
                    update route.watermark set swept_back_at = clock_timestamp() where reader = :reader returning updated_at)
                delete from route.taken_row taken using mark
                where taken.reader = :reader and taken.updated_at < mark.updated_at - :overlap * interval '1 millisecond'""")
                .param(READER, reader)
                .param("overlap", overlapMillis)
                .update();
    }

    /** The ids of rows taken before as they now are. */
    private Set<String> seen(String reader, List<SourceRow> page) {
        return new HashSet<>(database.sql(
                        """
                select row_id from route.taken_row join unnest(?::text[], ?::text[]) page (id, print)
                on reader = ? and row_id = id and fingerprint = print""")
                .param(page.stream().map(SourceRow::id).toArray(String[]::new))
                .param(page.stream().map(SourceRow::fingerprint).toArray(String[]::new))
                .param(reader)
                .query(String.class)
                .list());
    }

    private void remember(String reader, List<SourceRow> rows) {
        database.sql(
                        """
                insert into route.taken_row (reader, row_id, fingerprint, updated_at)
                select ?, id, print, at from unnest(?::text[], ?::text[], ?::timestamptz[]) taken (id, print, at)
                on conflict (reader, row_id) do update set fingerprint = excluded.fingerprint, updated_at = excluded.updated_at""")
                .param(reader)
                .param(rows.stream().map(SourceRow::id).toArray(String[]::new))
                .param(rows.stream().map(SourceRow::fingerprint).toArray(String[]::new))
                .param(rows.stream().map(SourceRow::updatedAt).toArray(String[]::new))
                .update();
    }

    private void move(String reader, SourceRow last) {
        database.sql(
                        """
                update route.watermark set
                    updated_at = least(last.at, clock_timestamp()),
                    row_id = case when last.at <= clock_timestamp() then last.id else '' end,
                    leased_until = clock_timestamp() + interval '1 minute'
                from (select cast(:at as timestamptz) at, cast(:id as text) id) last
                where reader = :reader and (updated_at, row_id) < (last.at, last.id)""")
                .param("at", last.updatedAt())
                .param("id", last.id())
                .param(READER, reader)
                .update();
    }
}
