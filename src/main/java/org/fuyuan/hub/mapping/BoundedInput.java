package org.fuyuan.hub.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** Stops reading a document that is larger than its folder allows. */
final class BoundedInput extends FilterInputStream {

    private final long largest;
    private long read;

    BoundedInput(InputStream document, long largest) {
        super(document);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > largest) {
            throw new RefusedException(new Refusal(
                    "too-large",
                    "",
                    "more than " + largest + " bytes",
                    "at most " + largest + " bytes in one document"));
        }
    }
}
