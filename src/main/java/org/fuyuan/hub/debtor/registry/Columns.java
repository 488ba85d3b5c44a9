package org.fuyuan.hub.debtor.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Rows handed to one statement as arrays, one for each column, for {@code unnest}. */
final class Columns<T> {

    private final List<T> rows;
    private final List<String> types = new ArrayList<>();
    private final List<Object[]> values = new ArrayList<>();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    /** Anything PostgreSQL can cast from text. */
    Columns<T> text(Function<T, ?> column) {
        return add("text", new String[rows.size()], row -> {
            Object value = column.apply(row);
            return value == null ? null : value.toString();
        });
    }

    Columns<T> number(Function<T, Long> column) {
        return add("int8", new Long[rows.size()], column);
    }

    private Columns<T> add(String type, Object[] array, Function<T, ?> column) {
        for (int i = 0; i < array.length; i++) {
            array[i] = column.apply(rows.get(i));
        }
        types.add(type);
        values.add(array);
        return this;
    }

    PreparedStatementCreator into(String sql) {
        return connection -> bound(connection, sql);
    }

    private PreparedStatement bound(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < types.size(); i++) {
            statement.setArray(i + 1, connection.createArrayOf(types.get(i), values.get(i)));
        }
        return statement;
    }
}
