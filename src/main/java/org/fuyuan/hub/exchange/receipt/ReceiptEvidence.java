package org.fuyuan.hub.exchange.receipt;

import java.time.Duration;
import java.util.Set;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.Receipt;
import org.fuyuan.hub.message.ReceiptStage;

/** What the ledger keeps of a receipt; a receiver's clock that cannot be right is noted, and never used. */
record ReceiptEvidence(InboundDocument document) {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration BEHIND = Duration.ofDays(7);
    private static final int LONGEST_CODE = 60;
    private static final Set<String> IN_EFFECT = Set.of("DONE", "RECONCILED");

    /** @param before the state in which the delivery stood when the receipt came */
    LedgerEntry of(Receipt receipt, String before) {
        boolean refused = receipt.stage() == ReceiptStage.REFUSED;
        return new LedgerEntry(
                refused ? LedgerEvent.MESSAGE_REFUSED : LedgerEvent.RECEIPT_RECORDED,
                document.partner(),
                document.partner(),
                receipt.messageId(),
                receipt.stage()
                        + (refused ? " " + code(receipt) : "")
                        + contradiction(receipt, before)
                        + clock(receipt));
    }

    /** The receiver has said the opposite before; decision 11 says which of the two counts. */
    private static String contradiction(Receipt receipt, String before) {
        if (receipt.stage() == ReceiptStage.REFUSED && IN_EFFECT.contains(before)) {
            return "; said after " + before + ", which stands";
        }
        boolean corrects = receipt.stage() == ReceiptStage.DONE && before.equals(ReceiptStage.REFUSED.name());
        return corrects ? "; corrects the refusal before it" : "";
    }

    private static String code(Receipt receipt) {
        String code = receipt.code() == null ? "" : receipt.code();
        return code.substring(0, Math.min(LONGEST_CODE, code.length())).replace('\0', '\u2400');
    }

    private String clock(Receipt receipt) {
        if (receipt.at() == null) {
            return "";
        }
        Duration ahead = Duration.between(document.receivedAt(), receipt.at());
        boolean wrong = ahead.compareTo(AHEAD) > 0 || ahead.compareTo(BEHIND.negated()) < 0;
        return wrong ? "; the sender's clock says " + receipt.at() : "";
    }
}
