package org.fuyuan.hub.screening.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.RefusedException;

/** References of members, some thousands at a time. */
final class References {

    private static final int AT_ONCE = 5_000;

    private final RowSource rows;

    References(RowSource rows) {
        this.rows = rows;
    }

    /**
     * The next ones; empty after the last.
     *
     * @throws RefusedException at a line that cannot be read; those before it have been given
     */
    List<String> next() throws IOException {
        List<String> some = new ArrayList<>();
        while (some.size() < AT_ONCE) {
            Row row = rows.next();
            if (row == null) {
                return some;
            }
            if (!row.isGood()) {
                throw new RefusedException(row.faults().get(0));
            }
            String reference = row.asked().parties().get(0).reference();
            if (reference != null) {
                some.add(reference);
            }
        }
        return some;
    }
}
