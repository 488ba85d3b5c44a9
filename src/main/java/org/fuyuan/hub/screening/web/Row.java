package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.message.Refusal;

/**
 * One question of a batch, or why it cannot be asked.
 *
 * @param line where it stands in what was sent, from 1
 * @param asked null where the line could not be read
 * @param endsAll whether nothing after it was read, since nothing after it could be believed
 */
record Row(long line, AskedQuestion asked, List<Refusal> faults, boolean endsAll) {

    Row(long line, AskedQuestion asked, List<Refusal> faults) {
        this(line, asked, faults, false);
    }

    static Row of(long line, AskedQuestion asked) {
        return new Row(line, asked, List.of());
    }

    static Row bad(long line, List<Refusal> faults) {
        return new Row(line, null, faults);
    }

    static Row last(long line, List<Refusal> faults) {
        return new Row(line, null, faults, true);
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    /** How much room it takes, in parties. */
    int weight() {
        return 1 + (asked == null ? 0 : asked.parties().size()) + faults.size();
    }
}
