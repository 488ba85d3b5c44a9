package org.fuyuan.hub.exchange;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.mapping.MaskedRefusals;
import org.fuyuan.hub.message.Refusal;

/**
 * What the sender of a document is told; personal numbers in refusals are masked.
 *
 * @param items how many items the document was found to hold
 * @param refusedItems how many of them were not applied
 * @param refused the first {@link #NAMED_ITEMS} of those
 * @param refusal why the document as a whole was refused, or null
 * @param failed whether the hub itself failed; the document is kept and taken up again
 */
public record InboxAnswer(
        UUID documentId,
        DocumentState state,
        int items,
        int refusedItems,
        List<RefusedItem> refused,
        Refusal refusal,
        boolean failed) {

    /** An answer names no more refused items than these. */
    public static final int NAMED_ITEMS = 1000;

    public InboxAnswer {
        refused = refused.stream().map(RefusedItem::masked).toList();
        refusal = refusal == null ? null : MaskedRefusals.of(refusal);
    }

    /** Kept, and in hand elsewhere or to be taken up again. */
    public static InboxAnswer kept(UUID documentId, boolean failed) {
        return new InboxAnswer(documentId, DocumentState.RECEIVED, 0, 0, List.of(), null, failed);
    }
}
