package org.fuyuan.sandbox.court;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The court's full export of its table: CSV in GB18030, its columns named as the court publishes them. */
final class SnapshotFile {

    private static final Charset ENCODING = Charset.forName("GB18030");
    private static final String TIME =
            "to_char(updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"+08:00\"')";

    private SnapshotFile() {}

    static void write(Connection connection, Path file) throws SQLException {
        Path half = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            copy(connection, half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            Files.createFile(file.resolveSibling(file.getFileName() + ".done"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Connection connection, Path half) throws SQLException, IOException {
        String columns = Stream.concat(
                        CourtRow.COLUMNS.stream().map(column -> column + " as \"" + published(column) + "\""),
                        Stream.of(TIME + " as \"updatedAt\""))
                .collect(Collectors.joining(", "));
        String sql = "copy (select %s from %s order by id) to stdout (format csv, header)"
                .formatted(columns, CourtTables.RECORD);
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(half), ENCODING)) {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                out.write(new String(line, StandardCharsets.UTF_8));
            }
        }
    }

    /** {@code card_num} is published as {@code cardNum}. */
    private static String published(String column) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char c : column.toCharArray()) {
            if (c != '_') {
                name.append(capital ? Character.toUpperCase(c) : c);
            }
            capital = c == '_';
        }
        return name.toString();
    }
}
