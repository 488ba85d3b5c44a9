package org.fuyuan.hub.exchange;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Partner.Right;
import org.fuyuan.hub.partner.PartnerRegister;

/** A court, two departments; a document may have 4 MB. */
final class TestRegister implements PartnerRegister {

    private static final MessageType NOTE = new MessageType("note", 1);
    private static final MessageType ORPHAN = new MessageType("orphan", 1);
    private static final List<Partner> PARTNERS = List.of(
            partner("court", List.of(MessageType.COURT_RECORD, MessageType.LIST_SNAPSHOT), MessageType.REFUSAL_REPORT),
            partner(
                    "public-security",
                    List.of(MessageType.RECEIPT, MessageType.STATEMENT, NOTE, ORPHAN),
                    MessageType.LIST_CHANGE,
                    MessageType.STATEMENT_REQUEST),
            partner(
                    "tax",
                    List.of(MessageType.RECEIPT, MessageType.STATEMENT),
                    MessageType.LIST_CHANGE,
                    MessageType.STATEMENT_REQUEST));

    private static Partner partner(String id, List<MessageType> sends, MessageType... receives) {
        return new Partner(
                id,
                id,
                id,
                Partner.Kind.DEPARTMENT,
                List.of(),
                rights(sends),
                rights(Arrays.asList(receives)),
                new Partner.Window(false, LocalTime.MIN, LocalTime.MIN),
                new Partner.Limits(100, Duration.ZERO, 1000, 4 << 20),
                new Partner.Retry(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 0, 3),
                Map.of(),
                Map.of());
    }

    private static List<Right> rights(List<MessageType> types) {
        return types.stream().map(type -> new Right(type, "test", "test")).toList();
    }

    @Override
    public Collection<Partner> all() {
        return PARTNERS;
    }

    @Override
    public Optional<Partner> find(String partnerId) {
        return PARTNERS.stream()
                .filter(partner -> partner.id().equals(partnerId))
                .findFirst();
    }

    @Override
    public Partner get(String partnerId) {
        return find(partnerId).orElseThrow(() -> new IllegalArgumentException(partnerId));
    }

    @Override
    public List<Partner> receiversOf(MessageType type) {
        return PARTNERS.stream().filter(p -> has(p.receives(), type)).toList();
    }

    @Override
    public Optional<Refusal> mayNotSend(String partnerId, MessageType type) {
        return find(partnerId).filter(p -> has(p.sends(), type)).isPresent() ? Optional.empty() : denied(type);
    }

    @Override
    public Optional<Refusal> mayNotReceive(String partnerId, MessageType type) {
        return find(partnerId).filter(p -> has(p.receives(), type)).isPresent() ? Optional.empty() : denied(type);
    }

    private static boolean has(List<Right> rights, MessageType type) {
        return rights.stream().anyMatch(right -> right.type().equals(type));
    }

    private static Optional<Refusal> denied(MessageType type) {
        return Optional.of(new Refusal("not-allowed", "", type.toString(), "nothing is registered"));
    }
}
