package org.fuyuan.hub.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.Partner.Right;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.TestRegister;

/** A court, two departments; a document may have 4 MB. */
final class InboundRegister {

    private static final Limits LIMITS = new Limits(100, Duration.ZERO, 1000, 20, 4 << 20, 100);

    private InboundRegister() {}

    static PartnerRegister ofCourtAndDepartments() {
        MessageType note = new MessageType("note", 1);
        MessageType orphan = new MessageType("orphan", 1);
        return TestRegister.of(
                partner(
                        "court",
                        List.of(MessageType.REFUSAL_REPORT),
                        MessageType.COURT_RECORD,
                        MessageType.LIST_SNAPSHOT),
                department("public-security", MessageType.RECEIPT, MessageType.STATEMENT, note, orphan),
                department("tax", MessageType.RECEIPT, MessageType.STATEMENT));
    }

    private static Partner department(String id, MessageType... sends) {
        return partner(id, List.of(MessageType.LIST_CHANGE, MessageType.STATEMENT_REQUEST), sends);
    }

    private static Partner partner(String id, List<MessageType> receives, MessageType... sends) {
        return new Partner(
                id,
                id,
                id,
                Partner.Kind.DEPARTMENT,
                List.of(),
                rights(Stream.of(sends)),
                rights(receives.stream()),
                List.of(),
                List.of(),
                OutboundRegister.ALWAYS,
                LIMITS,
                OutboundRegister.RETRY,
                Map.of(),
                Map.of());
    }

    private static List<Right> rights(Stream<MessageType> types) {
        return types.map(type -> new Right(type, "test", "test")).toList();
    }
}
