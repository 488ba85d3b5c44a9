package org.fuyuan.hub.mapping;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The lines of a fixed-width document as bytes; of an overlong line only one byte too many is kept. */
final class FixedLines {

    private final InputStream document;
    private final int width;
    private long line;

    FixedLines(InputStream document, int width) {
        this.document = new BufferedInputStream(StrictText.withoutMark(document), 1 << 16);
        this.width = width;
    }

    /** The next line without its end, blank lines left out; null at the end. */
    byte[] next() {
        try {
            int first = document.read();
            while (first == '\n' || first == '\r') {
                line += first == '\n' ? 1 : 0;
                first = document.read();
            }
            return first < 0 ? null : lineFrom(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long line() {
        return line;
    }

    private byte[] lineFrom(int first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(width + 1);
        for (int b = first; b >= 0 && b != '\n'; b = document.read()) {
            if (b != '\r' && bytes.size() <= width) {
                bytes.write(b);
            }
        }
        line++;
        return bytes.toByteArray();
    }
}
