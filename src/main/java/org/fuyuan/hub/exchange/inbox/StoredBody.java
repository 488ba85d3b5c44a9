package org.fuyuan.hub.exchange.inbox;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a kept body part by part, so that only one part is in memory. */
final class StoredBody extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int next;
    private int position;

    StoredBody(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return ended() ? -1 : part[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (ended()) {
            return -1;
        }
        int taken = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, taken);
        position += taken;
        return taken;
    }

    private boolean ended() {
        while (part != null && position == part.length) {
            part = parts.apply(next++).orElse(null);
            position = 0;
        }
        return part == null;
    }
}
