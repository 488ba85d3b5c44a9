package org.fuyuan.hub.debtor.snapshot;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The staging table of one snapshot: unlogged while it is being filled, logged while it waits for a person. */
final class Staging {

    private static final int FETCHED_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate cursor;
    private final TransactionTemplate reading;
    private final String table;

    Staging(DataSource database, TransactionTemplate reading, UUID snapshot) {
        this.jdbc = new JdbcTemplate(database);
        this.cursor = new JdbcTemplate(database);
        this.cursor.setFetchSize(FETCHED_AT_ONCE);
        this.reading = reading;
        this.table = "debtor.staging_" + snapshot.toString().replace("-", "");
    }

    String table() {
        return table;
    }

    void create() {
        drop();
        jdbc.execute(
                """
                create unlogged table %s (row_number integer not null, entry_id text not null, hash uuid,
                    updated_at timestamptz, state text, statement text)
                """
                        .formatted(table));
    }

    void drop() {
        jdbc.execute("drop table if exists " + table);
    }

    /** Makes the rows survive a crash of the database. */
    void keep() {
        jdbc.execute("alter table " + table + " set logged");
    }

    void analyze() {
        jdbc.execute("analyze " + table);
    }

    boolean exists() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
    }

    long rows() {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    Instant newest() {
        OffsetDateTime newest = jdbc.queryForObject("select max(updated_at) from " + table, OffsetDateTime.class);
        return newest == null ? null : newest.toInstant();
    }

    /** Leaves one row for each record, the one changed last, and names the others. */
    List<Integer> dropRepeats() {
        return jdbc.queryForList(
                """
                delete from %1$s where row_number in (
                    select row_number from (
                        select row_number, row_number() over (partition by entry_id
                            order by updated_at desc nulls last, row_number desc) as place
                        from %1$s where entry_id in (
                            select entry_id from %1$s group by entry_id having count(*) > 1)) as repeated
                    where place > 1)
                returning row_number
                """
                        .formatted(table),
                Integer.class);
    }

    Difference difference(Missing missing) {
        Difference rows = jdbc.queryForObject(
                """
                select count(*) filter (where e.entry_id is null) as added,
                    count(*) filter (where e.entry_id is not null) as changed,
                    count(*) filter (where e.state = 'LISTED' and s.state in ('DELETED_EARLY', 'EXPIRED', 'WITHDRAWN')) as ended
                from %s s left join debtor.entry e using (entry_id)
                where s.statement is not null and s.hash is distinct from e.source_hash
                """
                        .formatted(table),
                (row, number) -> new Difference(row.getLong(1), row.getLong(2), row.getLong(3), 0));
        Long listed = jdbc.queryForObject("select count(*) from debtor.entry where state = 'LISTED'", Long.class);
        long absent = jdbc.queryForObject("select count(*) " + absentRows(), Long.class, missing.arguments());
        return new Difference(rows.added(), rows.changed(), rows.removed() + absent, listed);
    }

    /** The entries in effect that the snapshot does not name. */
    List<String> absent(Missing missing) {
        return jdbc.queryForList(
                "select e.entry_id " + absentRows() + " order by e.entry_id", String.class, missing.arguments());
    }

    private String absentRows() {
        return """
               from debtor.entry e
               where e.state = 'LISTED' and (e.source_updated_at <= ?::timestamptz or e.changed_at < ?::timestamptz)
                   and not exists (select from %s s where s.entry_id = e.entry_id)
               """
                .formatted(table);
    }

    /** Rows that say something other than the registry, as they lie, in bounded memory. */
    void differing(Consumer<Staged> each) {
        reading.executeWithoutResult(status -> cursor.query(
                """
                select s.row_number, s.statement from %s s left join debtor.entry e using (entry_id)
                where s.statement is not null and s.hash is distinct from e.source_hash
                """
                        .formatted(table),
                (ResultSet row) -> each.accept(new Staged(row.getInt(1), row.getString(2)))));
    }

    /** A row waiting to be applied. */
    record Staged(int number, String statement) {}

    /**
     * Which entries a snapshot misses: those it could have known.
     *
     * @param asOf the newest change the snapshot knows of
     * @param knownBefore entries not changed in the registry since then were known to the snapshot in any case
     */
    record Missing(Instant asOf, Instant knownBefore) {
        private Object[] arguments() {
            return new Object[] {asOf.toString(), knownBefore.toString()};
        }
    }

    /** What applying the snapshot would do to the list. */
    record Difference(long added, long changed, long removed, long inEffect) {
        boolean removesMoreThan(long percent) {
            return removed * 100 > percent * inEffect;
        }
    }
}
