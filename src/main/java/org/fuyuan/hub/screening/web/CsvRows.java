package org.fuyuan.hub.screening.web;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.fuyuan.hub.message.Refusal;

/** CSV (RFC 4180) with one party on each line. Once quoting is in doubt nothing behind it is read. */
final class CsvRows implements RowSource {

    private static final int LONGEST_RECORD = 1 << 16;

    private final CloseableIterator<CsvRecord> records;
    private final CsvHeader header;
    private long line = 1;
    private boolean ended;

    private CsvRows(CloseableIterator<CsvRecord> records, CsvHeader.Columns expected) throws IOException {
        this.records = records;
        CsvRecord first = record();
        this.header = CsvHeader.read(first == null ? List.of() : first.getFields(), expected);
    }

    /** @throws org.fuyuan.hub.message.RefusedException when the header is not right */
    static CsvRows read(InputStream rows, Charset charset, CsvHeader.Columns expected) throws IOException {
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(new InputStreamReader(rows, charset))
                .iterator();
        return new CsvRows(records, expected);
    }

    @Override
    public Row next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            CsvRecord record = record();
            return record == null ? null : row(record);
        } catch (CsvParseException e) {
            ended = true;
            return Row.last(
                    line + 1,
                    List.of(new Refusal(
                            "malformed",
                            "",
                            "quotes that do not close, or a field beyond all bounds; nothing after it was read",
                            "CSV by RFC 4180; send again from this line on")));
        }
    }

    private Row row(CsvRecord record) {
        line = record.getStartingLineNumber();
        if (record.getFieldCount() != header.width()) {
            return Row.bad(
                    line,
                    List.of(new Refusal(
                            "malformed",
                            "",
                            record.getFieldCount() + " fields",
                            header.width() + " fields, as the header has")));
        }
        return Row.of(line, header.question(record));
    }

    private CsvRecord record() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
