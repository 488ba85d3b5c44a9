package org.fuyuan.sandbox.department;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fuyuan.hub.message.Holding;

/** A department's own copy of the list, in a schema of its own. */
public final class DepartmentList {

    private final DataSource database;
    private final String schema;

    public DepartmentList(DataSource database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** What the same department is told about parties, beside its list. */
    AlertBook alerts() {
        return new AlertBook(database, schema);
    }

    /** Makes the tables that are not there yet. */
    public void create() {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(ListTables.ddl(schema));
            }
        });
    }

    /** Applies changes in one transaction of its own; a message known by its id is not applied again. */
    public void apply(List<ReceivedChange> changes) {
        run(connection -> {
            apply(connection, changes);
            return null;
        });
    }

    /** As {@link #apply(List)}, in the caller's transaction. */
    public void apply(Connection connection, List<ReceivedChange> changes) throws SQLException {
        if (!changes.isEmpty()) {
            new ListUpdate(connection, schema).apply(changes);
        }
    }

    /** Entries in effect, by entry id in code point order. */
    public List<Holding> holdings() {
        return run(connection -> holdings(connection));
    }

    /** What is held, counted bucket by bucket; {@code asked} empty means all buckets and no single entries. */
    public HeldStatement statement(List<Integer> asked) {
        return HeldStatement.of(holdings(), asked);
    }

    /** How many entries are in effect. */
    public long held() {
        return count("list_entry where state = 'LISTED'");
    }

    /** Whether this entry is in effect here. */
    public boolean holds(String entryId) {
        return run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select 1 from " + schema + ".list_entry where entry_id = ? and state = 'LISTED'")) {
                select.setString(1, entryId);
                try (ResultSet found = select.executeQuery()) {
                    return found.next();
                }
            }
        });
    }

    /** How many entries have ended but were valid. */
    public long archived() {
        return count("list_entry where state in ('DELETED_EARLY', 'EXPIRED')");
    }

    /** How many messages have been taken in, each counted once. */
    public long messages() {
        return count("received_message");
    }

    /** How many messages arrived again after they had been taken in. */
    public long repeats() {
        return run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet sum = statement.executeQuery(
                            "select coalesce(sum(repeats), 0) from " + schema + ".received_message")) {
                sum.next();
                return sum.getLong(1);
            }
        });
    }

    /** Entries to which an older version was applied after a newer one; must always be empty. */
    public List<String> outOfOrder() {
        String sql =
                """
                select distinct entry_id from (select entry_id, version, outcome,
                       max(version) over (partition by entry_id order by sequence
                                          rows between unbounded preceding and 1 preceding) as before
                  from %s.received_message where outcome = 'APPLIED') seen
                 where before > version"""
                        .formatted(schema);
        return run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    /** How many versions of entries were applied more than once, restatements left aside; must always be 0. */
    public long appliedTwice() {
        return count(
                """
                received_message where (entry_id, version) in
                      (select entry_id, version from %s.received_message
                        where outcome = 'APPLIED' and change <> 'RESTATED'
                        group by entry_id, version having count(*) > 1)"""
                        .formatted(schema));
    }

    private List<Holding> holdings(Connection connection) throws SQLException {
        String sql =
                """
                select entry_id, version, amount_in_cents, digest from %s.list_entry
                 where state = 'LISTED' order by entry_id collate "C\""""
                        .formatted(schema);
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<Holding> holdings = new ArrayList<>();
            while (rows.next()) {
                holdings.add(new Holding(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
            return holdings;
        }
    }

    private long count(String what) {
        return run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from " + schema + "." + what)) {
                count.next();
                return count.getLong(1);
            }
        });
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the list in schema " + schema + " does not answer", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
