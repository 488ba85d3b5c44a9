package org.fuyuan.hub.exchange;

import org.fuyuan.hub.mapping.MaskedRefusals;
import org.fuyuan.hub.message.Refusal;

/**
 * One item of a document that was not applied.
 *
 * @param item 1 for the first
 * @param original the item in the sender's terms, numbers masked
 */
public record RefusedItem(int item, Refusal refusal, String original) {

    RefusedItem masked() {
        return new RefusedItem(item, MaskedRefusals.of(refusal), MaskedRefusals.text(original));
    }
}
