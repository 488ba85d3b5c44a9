package org.fuyuan.hub.exchange.inbox;

import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.InboundDocument;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.RefusedItem;
import org.fuyuan.hub.mapping.MaskedRefusals;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusalReport;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.stereotype.Component;

/** Reports refused rows to a sender that did not wait for an answer: of a file, or of a table that was read. */
@Component
class RefusalReports {

    private static final int ITEMS = 10_000;

    private final Exchange exchange;
    private final PartnerRegister register;
    private final DocumentRecord documents;

    RefusalReports(Exchange exchange, PartnerRegister register, DocumentRecord documents) {
        this.exchange = exchange;
        this.register = register;
        this.documents = documents;
    }

    void publish(StoredDocument stored, Tally tally, Refusal refusal) {
        if ((refusal == null && tally.refusedItems() == 0) || !due(stored)) {
            return;
        }
        List<RefusalReport.Refused> refused = new ArrayList<>();
        if (refusal != null) {
            refused.add(refused(new RefusedItem(0, MaskedRefusals.of(refusal), "")));
        }
        documents.items(stored.document().id(), ITEMS).forEach(item -> refused.add(refused(item)));
        exchange.publish(message(stored.document(), refused));
    }

    private boolean due(StoredDocument stored) {
        boolean unanswered = stored.form() == Form.ROWS
                || MessageType.LIST_SNAPSHOT.equals(stored.document().type());
        return unanswered
                && register.mayNotReceive(stored.document().partner(), MessageType.REFUSAL_REPORT)
                        .isEmpty();
    }

    private static NewMessage message(InboundDocument document, List<RefusalReport.Refused> refused) {
        RefusalReport report = new RefusalReport(
                document.id(), document.type().toString(), document.source(), document.receivedAt(), refused);
        String subject = "document:" + document.id();
        return new NewMessage(MessageType.REFUSAL_REPORT, "hub", subject, 1, report, document.partner());
    }

    private static RefusalReport.Refused refused(RefusedItem item) {
        Refusal refusal = item.refusal();
        return new RefusalReport.Refused(
                item.item(), refusal.code(), refusal.field(), refusal.found(), refusal.expected(), item.original());
    }
}
