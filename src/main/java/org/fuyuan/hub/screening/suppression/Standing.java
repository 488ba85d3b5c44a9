package org.fuyuan.hub.screening.suppression;

import java.util.UUID;
import org.fuyuan.hub.screening.Effect;

/**
 * How an entry stands towards a party.
 *
 * @param suppression by which it is set aside for this party, or null
 * @param mostWhileOpen the most that may follow while objections to the entry are open; null when none is
 */
public record Standing(UUID suppression, Effect mostWhileOpen) {

    public static final Standing UNDISPUTED = new Standing(null, null);

    public boolean isSuppressed() {
        return suppression != null;
    }

    public boolean isObjectedTo() {
        return mostWhileOpen != null;
    }
}
