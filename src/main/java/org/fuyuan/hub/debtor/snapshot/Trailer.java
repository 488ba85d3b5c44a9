package org.fuyuan.hub.debtor.snapshot;

import java.util.Map;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/**
 * The last row of a snapshot, when the court writes one: {@code id} begins with {@code #} and the digits of {@code id} and
 * {@code iname} are the number of rows, e.g. {@code #TOTAL,1000000}.
 */
final class Trailer {

    private Long told;

    /** True when the row is the trailer; throws when anything follows it. */
    boolean take(Map<String, String> row) {
        if (told != null) {
            throw refused("rows after the trailer", "the trailer as the last row");
        }
        String id = row.get("id");
        if (id == null || !id.startsWith("#")) {
            return false;
        }
        String count = (id + row.getOrDefault("iname", "")).replaceAll("\\D", "");
        if (count.isEmpty() || count.length() > 12) {
            throw refused(id, "the number of rows");
        }
        told = Long.valueOf(count);
        return true;
    }

    void require(long rows) {
        if (told != null && told != rows) {
            throw refused(rows + " rows", told + " rows, as the trailer says");
        }
    }

    private static RefusedException refused(String found, String expected) {
        return new RefusedException(new Refusal("truncated-snapshot", "", found, expected));
    }
}
