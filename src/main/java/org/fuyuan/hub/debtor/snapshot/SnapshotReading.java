package org.fuyuan.hub.debtor.snapshot;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.fuyuan.hub.access.PersonalNumbers;
import org.fuyuan.hub.debtor.record.CourtRow;
import org.fuyuan.hub.debtor.record.CourtStatement;
import org.fuyuan.hub.debtor.record.RecordReader;
import org.fuyuan.hub.exchange.BulkInboundHandler.RefusedRows;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CitizenNumbers;
import org.fuyuan.hub.mapping.Mapping;
import org.fuyuan.hub.message.RefusedException;

/** Reads a snapshot's rows, normalises them on a few threads and copies them into staging. */
final class SnapshotReading {

    private static final int THREADS = 2;
    private static final int BATCH = 1_000;

    private final DataSource database;
    private final RecordReader reader;
    private final Staging staging;
    private final RefusedRows refusals;
    private final Trailer trailer = new Trailer();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicReference<Instant> newest = new AtomicReference<>(Instant.MIN);
    private int rows;

    SnapshotReading(DataSource database, RecordReader reader, Staging staging, RefusedRows refusals) {
        this.database = database;
        this.reader = reader;
        this.staging = staging;
        this.refusals = refusals;
    }

    /** Throws {@link RefusedException} for a snapshot whose trailer counts other rows than came. */
    Counted read(InputStream body, Mapping mapping) {
        staging.create();
        try (Workers<Numbered> workers = new Workers<>(THREADS, BATCH, "snapshot-reader", this::stage)) {
            mapping.readFlat(body, row -> {
                if (!trailer.take(row)) {
                    workers.give(new Numbered(++rows, row));
                }
            });
            workers.finish();
        }
        trailer.require(rows);
        return new Counted(rows, refused.get(), newest.get());
    }

    private void stage(Workers.Batches<Numbered> batches) throws Exception {
        try (StagingWriter writer = new StagingWriter(database, staging.table())) {
            for (List<Numbered> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                for (Numbered row : batch) {
                    stage(row, writer);
                }
            }
            writer.finish();
        }
    }

    private void stage(Numbered row, StagingWriter writer) throws Exception {
        CourtRow fields = new CourtRow(row.fields());
        try {
            CourtStatement statement = reader.read(fields);
            newest.accumulateAndGet(statement.updatedAt(), SnapshotReading::later);
            writer.write(new StagedRow(row.number(), statement.entry().entryId(), statement));
        } catch (RefusedException e) {
            refuse(row, e);
            String id = fields.text("id");
            if (id != null) {
                writer.write(new StagedRow(row.number(), id, null));
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void refuse(Numbered row, RefusedException why) {
        refused.incrementAndGet();
        synchronized (refusals) {
            refusals.refuse(row.number(), why.refusal(), masked(row.fields()));
        }
    }

    private static String masked(Map<String, String> fields) {
        Map<String, String> shown = new TreeMap<>(fields);
        shown.computeIfPresent("cardNum", (field, number) -> CertificateNumber.mask(number));
        shown.remove("qysler");
        shown.replaceAll(
                (field, text) -> field.equals("id") ? CitizenNumbers.masked(text) : PersonalNumbers.masked(text));
        return shown.toString();
    }

    private record Numbered(int number, Map<String, String> fields) {}

    /**
     * What came.
     *
     * @param newest the latest change told, {@link Instant#MIN} when none was
     */
    record Counted(long rows, long refused, Instant newest) {}
}
