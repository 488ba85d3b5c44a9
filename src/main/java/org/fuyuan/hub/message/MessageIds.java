package org.fuyuan.hub.message;

import java.security.SecureRandom;
import java.util.UUID;

/** Gives message ids that sort by time (RFC 9562 version 7), so that indexes on them grow at one end. */
public final class MessageIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageIds() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000 | (random & 0x0FFF), (RANDOM.nextLong() >>> 2) | 0x8000000000000000L);
    }
}
