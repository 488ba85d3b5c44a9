package org.fuyuan.hub.exchange.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuyuan.hub.exchange.CanonicalJson;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.InboundHandler;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Receipt;
import org.fuyuan.hub.message.Refusal;
import org.springframework.stereotype.Component;

/**
 * Takes receipts: whatever their order and however often they come, a delivery ends at the furthest it was told to be. Every
 * receipt is kept as evidence, also one that changes nothing.
 */
@Component
class ReceiptHandler implements InboundHandler {

    private final DeliveryStanding standing;
    private final LastReceipt lastReceipt;
    private final Ledger ledger;

    ReceiptHandler(DeliveryStanding standing, LastReceipt lastReceipt, Ledger ledger) {
        this.standing = standing;
        this.lastReceipt = lastReceipt;
        this.ledger = ledger;
    }

    @Override
    public MessageType type() {
        return MessageType.RECEIPT;
    }

    @Override
    public List<Refusal> handle(InboundDocument document, List<Item> items) {
        List<Receipt> receipts = items.stream()
                .map(item -> CanonicalJson.read(item.payload(), Receipt.class))
                .toList();
        Map<UUID, String> before = standing.raise(document.partner(), Furthest.of(receipts));
        ReceiptEvidence evidence = new ReceiptEvidence(document);
        ledger.appendAll(receipts.stream()
                .filter(receipt -> before.containsKey(receipt.messageId()))
                .map(receipt -> evidence.of(receipt, before.get(receipt.messageId())))
                .toList());
        lastReceipt.of(document.partner());
        return Arrays.asList(receipts.stream()
                .map(receipt -> before.containsKey(receipt.messageId()) ? null : unknown(document, receipt))
                .toArray(Refusal[]::new));
    }

    private static Refusal unknown(InboundDocument document, Receipt receipt) {
        return new Refusal(
                "unknown-message",
                "messageId",
                String.valueOf(receipt.messageId()),
                "the id of a message that was addressed to " + document.partner());
    }
}
