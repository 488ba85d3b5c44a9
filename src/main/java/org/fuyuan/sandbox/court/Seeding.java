package org.fuyuan.sandbox.court;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills the case system with made-up records, the same ones for the same seed and day. */
final class Seeding {

    private static final int PART = 2_000;
    private static final String COPY_RECORDS =
            "copy %s (%s, updated_at) from stdin".formatted(CourtTables.RECORD, String.join(", ", CourtRow.COLUMNS));
    private static final String COPY_TRUTHS =
            "copy %s (entry_id, list, name, certificate_number, amount_in_cents, refusal) from stdin"
                    .formatted(CourtTables.TRUTH);

    private final RecordMaker maker;
    private final Unacceptable unacceptable;
    private final long seed;
    private final Instant firstUpdate;

    Seeding(long seed, LocalDate today) {
        this.maker = new RecordMaker(seed, today);
        this.unacceptable = new Unacceptable(maker, today);
        this.seed = seed;
        this.firstUpdate = today.minusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }

    /** One dirty record, by its number. */
    CourtRecord record(int number) {
        Chance chance = new Chance(seed + 1, number);
        return unacceptable.perhaps(number, Dirt.on(maker.make(number), chance), chance);
    }

    /** Copies the records with these numbers in. */
    void copy(Connection connection, int from, int count) throws SQLException {
        for (int start = from; start < from + count; start += PART) {
            List<CourtRecord> part = IntStream.range(start, Math.min(start + PART, from + count))
                    .mapToObj(this::record)
                    .toList();
            copy(connection, COPY_RECORDS, part, this::recordLine);
            copy(connection, COPY_TRUTHS, part, Seeding::truthLine);
        }
    }

    private static void copy(
            Connection connection, String sql, List<CourtRecord> records, Function<CourtRecord, String> line)
            throws SQLException {
        String lines = records.stream().map(line).collect(Collectors.joining());
        byte[] utf8 = lines.getBytes(StandardCharsets.UTF_8);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        copy.writeToCopy(utf8, 0, utf8.length);
        copy.endCopy();
    }

    private String recordLine(CourtRecord record) {
        long millis = Long.parseLong(record.row().id().substring("SX410825".length()));
        List<String> fields = new ArrayList<>(record.row().values());
        fields.add(firstUpdate.plusMillis(millis).toString());
        return line(fields.stream());
    }

    private static String truthLine(CourtRecord record) {
        Truth truth = record.truth();
        return line(Stream.of(
                truth.entryId(),
                truth.list(),
                truth.name(),
                truth.certificateNumber(),
                Long.toString(truth.amountInCents()),
                truth.refusal()));
    }

    private static String line(Stream<String> fields) {
        return fields.map(Seeding::escaped).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String escaped(String field) {
        return field == null
                ? "\\N"
                : field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
