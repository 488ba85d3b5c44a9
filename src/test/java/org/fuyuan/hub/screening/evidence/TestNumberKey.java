package org.fuyuan.hub.screening.evidence;

import java.nio.file.Path;
import org.fuyuan.hub.partner.Secrets;

/** A key for tests. */
public final class TestNumberKey {

    private TestNumberKey() {}

    public static NumberKey key() {
        return NumberKey.readOrDrawn(new OneSecret());
    }

    private record OneSecret() implements Secrets {

        @Override
        public String text(String reference) {
            return "a key of the test";
        }

        @Override
        public Path file(String reference) {
            throw new IllegalStateException(reference);
        }
    }
}
