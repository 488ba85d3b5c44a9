package org.fuyuan.hub.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fuyuan.hub.message.RefusedException;

/**
 * Reads CSV (RFC 4180) strictly, record by record. Quotes, commas and line ends are looked for in the bytes, which is right in
 * UTF-8 and GB18030 alike because neither uses those bytes inside a longer character. A quote in the middle of a field, text
 * after a closing quote and a quote that is never closed are refused with their line.
 */
final class CsvLines {

    private static final int LARGEST_FIELD = 1 << 22;
    private static final byte QUOTE = '"';

    private final InputStream document;
    private final Charset charset;
    private final StrictText text;
    private final List<String> fields = new ArrayList<>();
    private byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long line = 1;
    private long recordLine = 1;

    CsvLines(InputStream document, Charset charset) {
        this.document = StrictText.withoutMark(document);
        this.charset = charset;
        this.text = new StrictText(charset);
    }

    /** The next record, blank lines left out; null at the end. */
    String[] next() {
        while (has(0)) {
            recordLine = line;
            fields.clear();
            while (field()) {
                continue;
            }
            if (fields.size() > 1 || !fields.get(0).isEmpty()) {
                return fields.toArray(String[]::new);
            }
        }
        return null;
    }

    /** The line on which the last record began. */
    long line() {
        return recordLine;
    }

    /** Takes one field and says whether another follows it in this record. */
    private boolean field() {
        return has(0) && buffer[at] == QUOTE ? quoted() : plain();
    }

    private boolean plain() {
        int length = 0;
        while (has(length) && !isDelimiter(buffer[at + length])) {
            if (buffer[at + length] == QUOTE) {
                throw broken(
                        "a quote inside an unquoted field", "the whole field in quotes, with its own quotes doubled");
            }
            length++;
        }
        fields.add(decode(length));
        return delimiter(length);
    }

    private boolean quoted() {
        int read = 1;
        int written = 0;
        while (!closes(read)) {
            byte b = buffer[at + read];
            read += b == QUOTE ? 2 : 1;
            line += b == '\n' ? 1 : 0;
            buffer[at + written++] = b;
        }
        fields.add(decode(written));
        if (has(read + 1) && !isDelimiter(buffer[at + read + 1])) {
            throw broken("text after a closing quote", "a comma or the end of the line");
        }
        return delimiter(read + 1);
    }

    private boolean closes(int offset) {
        if (!has(offset)) {
            throw broken("a quote that is never closed", "a closing quote");
        }
        return buffer[at + offset] == QUOTE && !(has(offset + 1) && buffer[at + offset + 1] == QUOTE);
    }

    /** Steps over the delimiter after a field. */
    private boolean delimiter(int offset) {
        boolean ended = !has(offset);
        byte b = ended ? 0 : buffer[at + offset];
        boolean pair = b == '\r' && has(offset + 1) && buffer[at + offset + 1] == '\n';
        at += offset + (ended ? 0 : pair ? 2 : 1);
        line += b == ',' ? 0 : 1;
        return b == ',';
    }

    private static boolean isDelimiter(byte b) {
        return b == ',' || b == '\n' || b == '\r';
    }

    private String decode(int length) {
        try {
            return text.decode(buffer, at, length);
        } catch (CharacterCodingException e) {
            throw new RefusedException(Refusals.wrongEncoding("line " + recordLine, charset.name()));
        }
    }

    private boolean has(int offset) {
        return at + offset < end || fill(offset);
    }

    private boolean fill(int offset) {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (offset >= end) {
            if (end == buffer.length) {
                grow();
            }
            int count = read();
            if (count < 0) {
                return false;
            }
            end += count;
        }
        return true;
    }

    private void grow() {
        if (buffer.length > LARGEST_FIELD) {
            throw broken("a field of more than " + LARGEST_FIELD + " bytes", "a closing quote before that");
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }

    private int read() {
        try {
            return document.read(buffer, end, buffer.length - end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RefusedException broken(String found, String expected) {
        return Refusals.malformed("line " + recordLine, found, expected);
    }
}
