package org.fuyuan.hub.exchange.receipt;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.message.Receipt;
import org.fuyuan.hub.message.ReceiptStage;

/** Of several receipts for one message, the one that counts: in whatever order, DONE corrects REFUSED and not the reverse. */
final class Furthest {

    private static final List<ReceiptStage> RISING =
            List.of(ReceiptStage.TECHNICAL, ReceiptStage.ACCEPTED, ReceiptStage.REFUSED, ReceiptStage.DONE);

    private Furthest() {}

    static Collection<Receipt> of(List<Receipt> receipts) {
        Map<UUID, Receipt> furthest = new HashMap<>(receipts.size() * 2);
        for (Receipt receipt : receipts) {
            furthest.merge(receipt.messageId(), receipt, Furthest::further);
        }
        return furthest.values();
    }

    private static Receipt further(Receipt one, Receipt other) {
        return RISING.indexOf(other.stage()) > RISING.indexOf(one.stage()) ? other : one;
    }
}
