package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes numbers, texts and arrays to a file, and in the end the checksum of them all. */
final class SnapshotOutput {

    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    SnapshotOutput(FileChannel channel) {
        this.channel = channel;
    }

    void number(long number) throws IOException {
        withRoom(Long.BYTES).putLong(number);
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        withRoom(bytes.length).put(bytes);
    }

    void ints(int[] values) throws IOException {
        number(values.length);
        int step = BUFFER / Integer.BYTES;
        for (int from = 0; from < values.length; from += step) {
            int some = Math.min(step, values.length - from);
            withRoom(some * Integer.BYTES).asIntBuffer().put(values, from, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
        }
    }

    void longs(long[] values) throws IOException {
        number(values.length);
        int step = BUFFER / Long.BYTES;
        for (int from = 0; from < values.length; from += step) {
            int some = Math.min(step, values.length - from);
            withRoom(some * Long.BYTES).asLongBuffer().put(values, from, some);
            buffer.position(buffer.position() + some * Long.BYTES);
        }
    }

    /** Writes the checksum and brings everything to the disk. */
    void finish() throws IOException {
        flush();
        long sum = checksum.getValue();
        buffer.putLong(sum);
        flush();
        channel.force(true);
    }

    private ByteBuffer withRoom(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
