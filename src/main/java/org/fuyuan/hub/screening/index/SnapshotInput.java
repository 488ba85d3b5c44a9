package org.fuyuan.hub.screening.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what {@link SnapshotOutput} wrote, after its checksum was found right. */
final class SnapshotInput {

    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).flip();

    private SnapshotInput(FileChannel channel) {
        this.channel = channel;
    }

    /** Throws {@link DamagedSnapshotException} when the file is not as it was written. */
    static SnapshotInput of(FileChannel channel) throws IOException {
        SnapshotInput input = new SnapshotInput(channel);
        input.check();
        channel.position(0);
        input.buffer.clear().flip();
        return input;
    }

    private void check() throws IOException {
        CRC32C checksum = new CRC32C();
        long left = channel.size() - Long.BYTES;
        if (left < 0) {
            throw new DamagedSnapshotException("the snapshot is empty");
        }
        while (left > 0) {
            fill(1);
            ByteBuffer some = buffer.duplicate().limit((int) Math.min(buffer.limit(), buffer.position() + left));
            left -= some.remaining();
            buffer.position(some.limit());
            checksum.update(some);
        }
        if (number() != checksum.getValue()) {
            throw new DamagedSnapshotException("the snapshot is not as it was written");
        }
    }

    long number() throws IOException {
        fill(Long.BYTES);
        return buffer.getLong();
    }

    String text() throws IOException {
        byte[] bytes = new byte[(int) number()];
        fill(bytes.length);
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    int[] ints() throws IOException {
        int[] values = new int[(int) number()];
        int step = BUFFER / Integer.BYTES;
        for (int from = 0; from < values.length; from += step) {
            int some = Math.min(step, values.length - from);
            fill(some * Integer.BYTES);
            buffer.asIntBuffer().get(values, from, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
        }
        return values;
    }

    long[] longs() throws IOException {
        long[] values = new long[(int) number()];
        int step = BUFFER / Long.BYTES;
        for (int from = 0; from < values.length; from += step) {
            int some = Math.min(step, values.length - from);
            fill(some * Long.BYTES);
            buffer.asLongBuffer().get(values, from, some);
            buffer.position(buffer.position() + some * Long.BYTES);
        }
        return values;
    }

    private void fill(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        while (buffer.position() < bytes) {
            if (channel.read(buffer) < 0) {
                throw new DamagedSnapshotException("the snapshot ends too early");
            }
        }
        buffer.flip();
    }
}
