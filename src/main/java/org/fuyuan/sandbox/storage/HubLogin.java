package org.fuyuan.sandbox.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A login a department gives to the hub in its database.
 *
 * @param role name of the role
 * @param password what it must show
 */
public record HubLogin(String role, String password) {

    /** Makes the role, or gives it this password; rights are granted apart. */
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create role " + role + " login");
            }
            statement.execute("alter role " + role + " password " + quoted(password));
        }
    }

    private boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = " + quoted(role))) {
            return found.next();
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String toString() {
        return "HubLogin[" + role + "]";
    }
}
