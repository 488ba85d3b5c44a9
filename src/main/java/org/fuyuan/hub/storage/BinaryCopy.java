package org.fuyuan.hub.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A table and its columns for PostgreSQL's binary COPY: the cheapest way to write many rows, in the transaction the connection
 * is in. Columns not named take their default; a column whose value is null is written as null. Immutable once described.
 *
 * @param <T> what one row is made of
 */
public final class BinaryCopy<T> {

    private static final int FEW = 8;

    private final String table;
    private final List<Column<T>> columns;
    private final String insert;

    private BinaryCopy(String table, List<Column<T>> columns) {
        this.table = table;
        this.columns = columns;
        this.insert = "insert into %s (%s) overriding system value values (%s)"
                .formatted(table, names(columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    public static <T> BinaryCopy<T> into(String table) {
        return new BinaryCopy<>(table, List.of());
    }

    /** A column of type {@code text}, from anything by its {@code toString}. */
    public BinaryCopy<T> text(String name, Function<T, ?> value) {
        return with(
                name, value, (found, out) -> out.text(found.toString()), Types.OTHER, (found, to) -> found.toString());
    }

    /** A column of type {@code bigint}. */
    public BinaryCopy<T> number(String name, Function<T, Long> value) {
        return with(name, value, (found, out) -> out.number(found), Types.BIGINT, (found, to) -> found);
    }

    /** A column of type {@code integer}. */
    public BinaryCopy<T> integer(String name, Function<T, Integer> value) {
        return with(name, value, (found, out) -> out.integer(found), Types.INTEGER, (found, to) -> found);
    }

    /** A column of type {@code boolean}. */
    public BinaryCopy<T> flag(String name, Function<T, Boolean> value) {
        return with(name, value, (found, out) -> out.flag(found), Types.BOOLEAN, (found, to) -> found);
    }

    /** A column of type {@code uuid}. */
    public BinaryCopy<T> uuid(String name, Function<T, UUID> value) {
        return with(name, value, (found, out) -> out.uuid(found), Types.OTHER, (found, to) -> found);
    }

    /** A column of type {@code text[]}. */
    public BinaryCopy<T> texts(String name, Function<T, List<String>> value) {
        return with(
                name,
                value,
                (found, out) -> out.texts(found),
                Types.ARRAY,
                (found, to) -> to.createArrayOf("text", found.toArray()));
    }

    /** A column of type {@code bytea}. */
    public BinaryCopy<T> bytes(String name, Function<T, byte[]> value) {
        return with(name, value, (found, out) -> out.bytes(found), Types.BINARY, (found, to) -> found);
    }

    /** A column of type {@code date}. */
    public BinaryCopy<T> date(String name, Function<T, LocalDate> value) {
        return with(name, value, (found, out) -> out.date(found), Types.DATE, (found, to) -> found);
    }

    /** A column of type {@code timestamptz}; what is finer than a microsecond is cut off. */
    public BinaryCopy<T> instant(String name, Function<T, Instant> value) {
        return with(
                name,
                value,
                (found, out) -> out.instant(found),
                Types.TIMESTAMP_WITH_TIMEZONE,
                (found, to) -> found.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    private <V> BinaryCopy<T> with(
            String name, Function<T, V> value, Writing<V> writing, int type, Conversion<V> conversion) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(
                name,
                (row, out) -> {
                    V found = value.apply(row);
                    if (found == null) {
                        out.nothing();
                    } else {
                        writing.write(found, out);
                    }
                },
                type,
                (row, to) -> {
                    V found = value.apply(row);
                    return found == null ? null : conversion.of(found, to);
                }));
        return new BinaryCopy<>(table, List.copyOf(more));
    }

    /** Writes the rows in the caller's transaction. */
    public void write(JdbcOperations jdbc, Iterable<T> rows) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            write(connection, rows);
            return null;
        });
    }

    /** As {@link #write}, but a few are inserted, which takes PostgreSQL's answer once and not twice. */
    public void insertOrCopy(JdbcOperations jdbc, Collection<T> rows) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            if (rows.size() <= FEW) {
                insert(connection, rows);
            } else {
                write(connection, rows);
            }
            return null;
        });
    }

    private void insert(Connection connection, Collection<T> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (T row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    Column<T> column = columns.get(i);
                    statement.setObject(i + 1, column.value().of(row, connection), column.type());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Writes the rows, all or none. */
    public void write(Connection connection, Iterable<T> rows) throws SQLException {
        try (Open<T> open = open(connection)) {
            for (T row : rows) {
                open.write(row);
            }
            open.finish();
        }
    }

    /** Begins; the connection can do nothing else until it is finished or closed. */
    public Open<T> open(Connection connection) throws SQLException {
        String copy = "copy %s (%s) from stdin (format binary)".formatted(table, names(columns));
        return new Open<>(
                columns,
                new CopyStream(
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy)));
    }

    private static String names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** @param type of {@link Types}, of what the conversion gives */
    private record Column<T>(String name, Writing<T> writing, int type, Conversion<T> value) {}

    /** To what a prepared statement takes. */
    private interface Conversion<V> {
        Object of(V value, Connection connection) throws SQLException;
    }

    private interface Writing<V> {
        void write(V value, CopyStream out) throws SQLException;
    }

    /** A COPY under way; closed without having been finished, it has written nothing. Not thread-safe. */
    public static final class Open<T> implements AutoCloseable {

        private final List<Column<T>> columns;
        private final CopyStream out;

        private Open(List<Column<T>> columns, CopyStream out) {
            this.columns = columns;
            this.out = out;
        }

        public void write(T row) throws SQLException {
            out.row(columns.size());
            for (Column<T> column : columns) {
                column.writing().write(row, out);
            }
        }

        public void finish() throws SQLException {
            out.finish();
        }

        @Override
        public void close() throws SQLException {
            out.close();
        }
    }
}
