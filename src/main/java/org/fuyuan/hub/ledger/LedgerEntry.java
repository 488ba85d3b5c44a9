package org.fuyuan.hub.ledger;

import java.util.Objects;
import java.util.UUID;
import org.fuyuan.hub.identity.CitizenNumbers;

/**
 * One fact to be kept.
 *
 * @param event from the closed vocabulary
 * @param actor who did it: {@code hub}, a partner id, or a person's login
 * @param partner the partner concerned, or null
 * @param messageId the message concerned, or null
 * @param detail a short text without personal data, possibly empty; a citizen's number that somebody typed into it is masked,
 *     since an entry can never be corrected, and characters no database can store are replaced
 */
public record LedgerEntry(LedgerEvent event, String actor, String partner, UUID messageId, String detail) {

    public LedgerEntry {
        Objects.requireNonNull(event, "event");
        actor = storable(Objects.requireNonNull(actor, "actor"));
        partner = partner == null ? null : storable(partner);
        detail = storable(CitizenNumbers.masked(Objects.requireNonNull(detail, "detail")));
    }

    /** The same fact, of this message. */
    public LedgerEntry of(UUID message) {
        return new LedgerEntry(event, actor, partner, message, detail);
    }

    private static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }
}
