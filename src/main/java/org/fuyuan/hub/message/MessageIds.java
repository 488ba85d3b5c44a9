package org.fuyuan.hub.message;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Gives message ids that sort by time (RFC 9562 version 7), so that indexes on them grow at one end. */
public final class MessageIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = Short.BYTES + Long.BYTES;

    private MessageIds() {}

    public static UUID next() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        ByteBuffer random = ByteBuffer.wrap(drawn);
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000 | (random.getShort() & 0x0FFF), (random.getLong() >>> 2) | 0x8000000000000000L);
    }
}
