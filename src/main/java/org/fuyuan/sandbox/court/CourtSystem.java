package org.fuyuan.sandbox.court;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fuyuan.sandbox.storage.HubLogin;

/** The court's own case system: the table the hub reads, and ways to change it as the court's officers would. */
public final class CourtSystem {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 20210324;

    private final DataSource database;

    CourtSystem(DataSource database) {
        this.database = database;
    }

    /** Opens the court's database, making its table and the hub's login where missing. */
    public static CourtSystem open(DataSource database, HubLogin hub) {
        CourtSystem court = new CourtSystem(database);
        court.run(connection -> {
            CourtTables.create(connection, hub);
            return null;
        });
        return court;
    }

    /** Seeds an empty table with so many records; a table that has records stays as it is. */
    public void seed(int records) {
        seed(records, LocalDate.now(COUNTY));
    }

    void seed(int records, LocalDate today) {
        run(connection -> {
            if (number(connection, "select count(*) from " + CourtTables.RECORD) == 0) {
                new Seeding(SEED, today).copy(connection, 1, records);
                execute(connection, "analyze " + CourtTables.RECORD);
            }
            return null;
        });
    }

    /** Makes so many changes at random (the same ones for the same seed and state), each to another entry. */
    public void change(int changes, long seed) {
        run(connection -> {
            new CourtChanges(connection, seed, LocalDate.now(COUNTY)).make(changes);
            return null;
        });
    }

    /** Lists one of the {@linkplain Townsfolk#person townsfolk} for dishonesty, and says under which entry id. */
    public String list(int townsperson) {
        return run(connection -> new CourtChanges(connection, System.nanoTime(), LocalDate.now(COUNTY))
                .listAlone(Townsfolk.townsperson(townsperson))
                .entryId());
    }

    /** Deletes an entry early, its debtor having performed (法释〔2017〕7号 第十条). */
    public void delete(String entryId) {
        run(connection -> {
            new CourtChanges(connection, 0, LocalDate.now(COUNTY)).delete(entryId);
            return null;
        });
    }

    /** Who is who, by the court's own books. */
    public Townsfolk townsfolk() {
        return new Townsfolk(database);
    }

    /** What every department should hold once all has arrived, by entry id in code point order. */
    public List<ExpectedEntry> expected() {
        return run(CourtSystem::expected);
    }

    /** How many entries every department should hold. */
    public long expectedCount() {
        return run(connection -> number(
                connection, "select count(*) from " + CourtTables.TRUTH + " where in_effect and refusal is null"));
    }

    /** How many rows the hub must refuse. */
    public long refusableCount() {
        return run(connection ->
                number(connection, "select count(*) from " + CourtTables.TRUTH + " where refusal is not null"));
    }

    /** Writes the whole table as one CSV file and its done-file, first under a hidden name: nobody meets half a file. */
    public void writeSnapshot(Path file) {
        run(connection -> {
            SnapshotFile.write(connection, file);
            return null;
        });
    }

    private static List<ExpectedEntry> expected(Connection connection) throws SQLException {
        String sql =
                """
                select entry_id, list, name, certificate_number, amount_in_cents from sandbox.truth
                 where in_effect and refusal is null order by entry_id collate "C\"""";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<ExpectedEntry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(new ExpectedEntry(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getLong(5)));
            }
            return entries;
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the court's database does not answer", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
