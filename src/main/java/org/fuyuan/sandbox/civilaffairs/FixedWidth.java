package org.fuyuan.sandbox.civilaffairs;

import java.time.Instant;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.hub.message.Statement.Bucket;
import org.fuyuan.sandbox.department.CountyClock;
import org.fuyuan.sandbox.department.HeldStatement;

/** The old system's export: lines of fixed width, counted in bytes of GB18030. */
final class FixedWidth {

    private static final int REQUEST = 40;
    private static final int TIME = 14;
    private static final int UNIT = 40;
    private static final int BUCKET = 3;
    private static final int COUNT = 10;
    private static final int CENTS = 18;
    private static final int ENTRY = 40;
    private static final int VERSION = 10;
    private static final int DIGEST = 64;

    private FixedWidth() {}

    static String statement(String requestId, HeldStatement held) {
        StringBuilder lines = new StringBuilder(head(requestId, held));
        held.buckets().forEach(bucket -> lines.append(bucket(requestId, bucket)));
        held.holdings().forEach(entry -> lines.append(entry(requestId, entry)));
        return lines.toString();
    }

    private static String head(String requestId, HeldStatement held) {
        int following = held.buckets().size() + held.holdings().size();
        return "0"
                + words(requestId, REQUEST)
                + words(CountyClock.digits(Instant.now()), TIME)
                + words("温县民政局", UNIT)
                + nothing(BUCKET)
                + number(following, COUNT)
                + nothing(CENTS + ENTRY + VERSION + DIGEST)
                + "\n";
    }

    private static String bucket(String requestId, Bucket bucket) {
        return "1"
                + words(requestId, REQUEST)
                + nothing(TIME + UNIT)
                + number(bucket.number(), BUCKET)
                + number(bucket.count(), COUNT)
                + number(bucket.sumInCents(), CENTS)
                + nothing(ENTRY + VERSION)
                + words(bucket.digest(), DIGEST)
                + "\n";
    }

    private static String entry(String requestId, Holding entry) {
        return "2"
                + words(requestId, REQUEST)
                + nothing(TIME + UNIT + BUCKET + COUNT)
                + number(entry.amountInCents(), CENTS)
                + words(entry.entryId(), ENTRY)
                + number(entry.version(), VERSION)
                + words(entry.digest(), DIGEST)
                + "\n";
    }

    private static String nothing(int bytes) {
        return " ".repeat(bytes);
    }

    private static String words(String text, int bytes) {
        return text + " ".repeat(bytes - text.getBytes(CivilFile.ENCODING).length);
    }

    private static String number(long value, int digits) {
        return ("%0" + digits + "d").formatted(value);
    }
}
