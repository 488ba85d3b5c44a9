package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comparing, daily and on demand, what each partner holds with the court's list; differences are restated to that partner alone. */
public interface Reconciliations {

    /**
     * Asks the partner what it holds; a comparison still open with it lapses.
     *
     * @throws org.fuyuan.hub.message.RefusedException when the register does not let the partner be asked
     */
    UUID start(String partnerId, String actor);

    Optional<Reconciliation> latest(String partnerId);

    /** Newest first. */
    List<Reconciliation> recent(String partnerId, int limit);

    /** By subject; {@code after} is the last subject of the page before, or empty. */
    List<Difference> differences(UUID reconciliationId, String after, int limit);
}
