package org.fuyuan.hub.screening.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes, none of them longer in memory than a limit. */
final class BoundedLines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int at;
    private int end;
    private boolean tooLong;

    BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end; null after the last. Of a line that is too long nothing but that is known. */
    byte[] next() throws IOException {
        line.reset();
        tooLong = false;
        if (at == end && !fill()) {
            return null;
        }
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            take(from, at - from);
        } while (at == end && fill());
        at = Math.min(at + 1, end);
        return line.toByteArray();
    }

    /** Whether the last line was longer than the limit. */
    boolean isTooLong() {
        return tooLong;
    }

    private void take(int from, int length) {
        if (line.size() + length > longest) {
            tooLong = true;
            line.reset();
        } else if (!tooLong) {
            line.write(buffer, from, length);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
