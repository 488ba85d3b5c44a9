package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.message.Refusal;

/**
 * One question of a batch, or why it cannot be asked.
 *
 * @param line where it stands in what was sent, from 1
 * @param asked null where the line could not be read
 */
record Row(long line, AskedQuestion asked, List<Refusal> faults) {

    static Row of(long line, AskedQuestion asked) {
        return new Row(line, asked, List.of());
    }

    static Row bad(long line, List<Refusal> faults) {
        return new Row(line, null, faults);
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    /** How much room it takes, in parties. */
    int weight() {
        return 1 + (asked == null ? 0 : asked.parties().size()) + faults.size();
    }
}
