package org.fuyuan.hub.exchange;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.fuyuan.hub.message.Holding;

/** Implemented by the capability that owns a list which partners mirror, so that the exchange can compare. */
public interface ReconciledList {

    /** Every entry in effect, in any order. */
    void holdings(Consumer<Holding> each);

    /**
     * Messages that restate these entries as they stand now (entries no longer in effect as their exit), for one partner.
     * The caller publishes them in the same transaction.
     */
    List<NewMessage> restate(Collection<String> entryIds, String partnerId);
}
