package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.Optional;

/** The whole lists that some partners get as a file each day (每日全量), as an operator sees them. */
public interface FullLists {

    /** Empty for a partner that gets none, or none yet. */
    Optional<FullListStatus> of(String partnerId);

    /** Those whose last attempt failed, in partner id order. */
    List<FullListStatus> failing();
}
