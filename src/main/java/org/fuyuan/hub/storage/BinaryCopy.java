package org.fuyuan.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private final String table;
    private final List<Column<T>> columns;

    private BinaryCopy(String table, List<Column<T>> columns) {
        this.table = table;
        this.columns = columns;
    }

    public static <T> BinaryCopy<T> into(String table) {
        return new BinaryCopy<>(table, List.of());
    }

    /** A column of type {@code text}, from anything by its {@code toString}. */
    public BinaryCopy<T> text(String name, Function<T, ?> value) {
        return with(name, value, (found, out) -> out.text(found.toString()));
    }

    /** A column of type {@code bigint}. */
    public BinaryCopy<T> number(String name, Function<T, Long> value) {
        return with(name, value, (found, out) -> out.number(found));
    }

    /** A column of type {@code integer}. */
    public BinaryCopy<T> integer(String name, Function<T, Integer> value) {
        return with(name, value, (found, out) -> out.integer(found));
    }

    /** A column of type {@code boolean}. */
    public BinaryCopy<T> flag(String name, Function<T, Boolean> value) {
        return with(name, value, (found, out) -> out.flag(found));
    }

    /** A column of type {@code uuid}. */
    public BinaryCopy<T> uuid(String name, Function<T, UUID> value) {
        return with(name, value, (found, out) -> out.uuid(found));
    }

    /** A column of type {@code text[]}. */
    public BinaryCopy<T> texts(String name, Function<T, List<String>> value) {
        return with(name, value, (found, out) -> out.texts(found));
    }

    /** A column of type {@code bytea}. */
    public BinaryCopy<T> bytes(String name, Function<T, byte[]> value) {
        return with(name, value, (found, out) -> out.bytes(found));
    }

    /** A column of type {@code date}. */
    public BinaryCopy<T> date(String name, Function<T, LocalDate> value) {
        return with(name, value, (found, out) -> out.date(found));
    }

    /** A column of type {@code timestamptz}; what is finer than a microsecond is cut off. */
    public BinaryCopy<T> instant(String name, Function<T, Instant> value) {
        return with(name, value, (found, out) -> out.instant(found));
    }

    private <V> BinaryCopy<T> with(String name, Function<T, V> value, Writing<V> writing) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, (row, out) -> {
            V found = value.apply(row);
            if (found == null) {
                out.nothing();
            } else {
                writing.write(found, out);
            }
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
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String copy = "copy %s (%s) from stdin (format binary)".formatted(table, names);
        return new Open<>(
                columns,
                new CopyStream(
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy)));
    }

    private record Column<T>(String name, Writing<T> writing) {}

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
