package org.fuyuan.hub.debtor.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fuyuan.hub.message.ListEntry;

/** What the past says, asked only where the decision hangs on it. */
interface History {

    /** Whether a record of this content has been taken in for the entry before. */
    boolean seen(String entryId, UUID hash);

    /** Whether the entry has ended before and was listed again. */
    boolean everEnded(String entryId);

    /** The last day on which the applicant's consent bars the claim from being listed again. */
    Optional<LocalDate> barredUntil(ListEntry entry);
}
