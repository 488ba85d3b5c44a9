package org.fuyuan.hub.debtor.snapshot;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        jdbc.execute("create unlogged table " + table + " (" + StagedRow.COLUMNS + ") with (autovacuum_enabled = off)");
    }

    void drop() {
        jdbc.execute("drop table if exists " + table);
    }

    /** Makes the rows survive a crash of the database. */
    void keep() {
        jdbc.execute("alter table " + table + " set logged");
    }

    void analyze() {
        jdbc.execute("analyze " + table + " (entry_id, hash, state)");
    }

    boolean exists() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
    }

    /** Leaves one row for each record, the one changed last, and names the others. */
    List<Repeat> dropRepeats() {
        List<String> repeated = inMemory(() -> jdbc.queryForList(
                "select entry_id from " + table + " group by entry_id having count(*) > 1", String.class));
        return repeated.isEmpty() ? List.of() : dropRepeats(repeated);
    }

    private List<Repeat> dropRepeats(List<String> repeated) {
        return jdbc.query(
                """
                delete from %1$s where row_number in (
                    select row_number from (
                        select row_number, row_number() over (partition by entry_id
                            order by updated_at desc nulls last, row_number desc) as place
                        from %1$s where entry_id = any(?)) as repeated
                    where place > 1)
                returning row_number, entry_id
                """
                        .formatted(table),
                (row, number) -> new Repeat(row.getInt(1), row.getString(2)),
                (Object) repeated.toArray(String[]::new));
    }

    Difference difference(Missing missing) {
        return inMemory(() -> compared(missing));
    }

    private Difference compared(Missing missing) {
        Difference rows = jdbc.queryForObject(
                """
                select count(*) filter (where e.entry_id is null) as added,
                    count(*) filter (where e.entry_id is not null) as changed,
                    count(*) filter (where e.state = 'LISTED' and s.state in ('DELETED_EARLY', 'EXPIRED', 'WITHDRAWN')) as ended
                from %s s left join debtor.entry e using (entry_id)
                where s.entry is not null and s.hash is distinct from e.source_hash
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
    void differing(Consumer<StagedRow.Raw> each) {
        inMemory(() -> {
            cursor.query(
                    """
                    select s.* from %s s left join debtor.entry e using (entry_id)
                    where s.entry is not null and s.hash is distinct from e.source_hash
                    """
                            .formatted(table),
                    (ResultSet row) -> each.accept(StagedRow.Raw.from(row)));
            return null;
        });
    }

    /** Gives the database room to compare a whole list without writing half of it to disk first. */
    private <T> T inMemory(Supplier<T> question) {
        return reading.execute(status -> {
            jdbc.execute("set local work_mem = '64MB'");
            return question.get();
        });
    }

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

    /** A row dropped because another tells of the same record. */
    record Repeat(int row, String entryId) {}

    /** What applying the snapshot would do to the list. */
    record Difference(long added, long changed, long removed, long inEffect) {
        boolean removesMoreThan(long percent) {
            return removed * 100 > percent * inEffect;
        }
    }
}
