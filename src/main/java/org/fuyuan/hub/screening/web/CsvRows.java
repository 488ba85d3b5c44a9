package org.fuyuan.hub.screening.web;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.fuyuan.hub.message.Refusal;

/** CSV (RFC 4180) with one party on each line. Once quoting is in doubt nothing behind it is read. */
final class CsvRows implements RowSource {

    private static final int LONGEST_RECORD = 1 << 16;
    /** A line put behind whatever is read: where quotes do not close it becomes part of a field. */
    private static final String END = "\0the end\0";

    private static final Refusal NOT_BELIEVED = new Refusal(
            "malformed",
            "",
            "quotes that do not close, or a field beyond all bounds; nothing after it was read",
            "CSV by RFC 4180; send again from this line on");

    private final CloseableIterator<CsvRecord> records;
    private final CsvHeader header;
    private long line = 1;
    private boolean ended;

    private CsvRows(CloseableIterator<CsvRecord> records, CsvHeader.Columns expected) throws IOException {
        this.records = records;
        this.header = CsvHeader.read(firstFields(), expected);
    }

    /** None where there is no first line, or none that can be read. */
    private List<String> firstFields() throws IOException {
        try {
            CsvRecord first = record();
            return first == null ? List.of() : first.getFields();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    /** @throws org.fuyuan.hub.message.RefusedException when the header is not right */
    static CsvRows read(InputStream rows, Charset charset, CsvHeader.Columns expected) throws IOException {
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(new InputStreamReader(
                        new SequenceInputStream(rows, new ByteArrayInputStream(("\n" + END).getBytes(charset))),
                        charset))
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
            return last(line + 1);
        }
    }

    private Row last(long number) {
        ended = true;
        return Row.last(number, List.of(NOT_BELIEVED));
    }

    private Row row(CsvRecord record) {
        line = record.getStartingLineNumber();
        if (lastField(record).endsWith("\n" + END)) {
            return last(line);
        }
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

    private static String lastField(CsvRecord record) {
        return record.getField(record.getFieldCount() - 1);
    }

    /** Null behind the last. */
    private CsvRecord record() throws IOException {
        try {
            CsvRecord record = records.hasNext() ? records.next() : null;
            return record != null && lastField(record).equals(END) && !records.hasNext() ? null : record;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
