package org.fuyuan.hub.exchange.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The beginning of a body; what comes after it is read and thrown away before the end is told, up to a size and for half a minute. */
final class BoundedBody extends ServletInputStream {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedBody.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BLOCK = 1 << 16;

    private final ServletInputStream whole;
    private long handedOn;
    private long thrownAway;

    /**
     * @param most bytes handed on
     * @param more bytes thrown away after them
     */
    BoundedBody(ServletInputStream whole, long most, long more) {
        this.whole = whole;
        this.handedOn = most;
        this.thrownAway = more;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        if (handedOn <= 0) {
            throwAwayTheRest();
            return -1;
        }
        int read = whole.read(block, offset, (int) Math.min(length, handedOn));
        handedOn -= Math.max(0, read);
        return read;
    }

    private void throwAwayTheRest() {
        byte[] block = new byte[BLOCK];
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (thrownAway > 0 && System.nanoTime() < deadline) {
                int read = whole.read(block);
                thrownAway = read < 0 ? 0 : thrownAway - read;
            }
        } catch (IOException e) {
            LOG.debug("The sender of a document that is too large has left", e);
        }
        thrownAway = 0;
    }

    @Override
    public boolean isFinished() {
        return handedOn <= 0 || whole.isFinished();
    }

    @Override
    public boolean isReady() {
        return whole.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        whole.setReadListener(listener);
    }
}
