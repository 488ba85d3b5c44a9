package org.fuyuan.hub.screening.suppression;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.screening.Effect;

/** Reads what is in force, with a day to spare around midnight. */
final class SuppressionTable {

    private static final String IN_FORCE =
            """
            select id, entry_id, listed, person, expires_on from screening.suppression
             where expires_on >= (now() at time zone 'Asia/Shanghai')::date - 1
               and id not in (select suppression_id from screening.suppression_end)""";
    private static final String VERSION = "select version from screening.dispute_version";
    private static final String OBJECTED_TO =
            "select entry_id, most_effect from screening.objection where state = 'OPEN'";

    private final Fingerprints fingerprints;

    SuppressionTable(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** All as of one moment, on a connection without a transaction. */
    Suppressions read(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return new Suppressions(version(connection), fingerprints, inForce(connection), objectedTo(connection));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSION)) {
            row.next();
            return row.getLong("version");
        }
    }

    private static List<Suppression> inForce(Connection connection) throws SQLException {
        List<Suppression> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IN_FORCE)) {
            while (row.next()) {
                all.add(new Suppression(
                        row.getObject("id", UUID.class),
                        row.getString("entry_id"),
                        row.getString("listed"),
                        row.getString("person"),
                        row.getObject("expires_on", LocalDate.class)));
            }
        }
        return all;
    }

    private static Map<String, Effect> objectedTo(Connection connection) throws SQLException {
        Map<String, Effect> most = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OBJECTED_TO)) {
            while (row.next()) {
                most.merge(row.getString("entry_id"), Effect.valueOf(row.getString("most_effect")), Effect::atMost);
            }
        }
        return most;
    }
}
