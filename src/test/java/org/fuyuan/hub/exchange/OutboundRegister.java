package org.fuyuan.hub.exchange;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.Partner.Retry;
import org.fuyuan.hub.partner.Partner.Right;
import org.fuyuan.hub.partner.Partner.Window;
import org.fuyuan.hub.partner.PartnerRegister;

/** A register of partners written in a test. */
public record OutboundRegister(List<Partner> partners) implements PartnerRegister {

    public static final Window ALWAYS = new Window(false, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    public static final Limits LIMITS = new Limits(100, Duration.ofMillis(10), 100_000, 1_000_000);
    public static final Retry RETRY = new Retry(Duration.ofMillis(20), 2, Duration.ofMillis(200), 0.2, 3);

    public static OutboundRegister of(Partner... partners) {
        return new OutboundRegister(List.of(partners));
    }

    /** Partners that receive list changes and statement requests, fast and always open. */
    public static OutboundRegister of(String... ids) {
        return new OutboundRegister(
                Arrays.stream(ids).sorted().map(OutboundRegister::partner).toList());
    }

    public static Partner partner(String id) {
        return partner(id, LIMITS, RETRY, ALWAYS);
    }

    public static Partner partner(String id, Limits limits, Retry retry, Window window) {
        return new Partner(
                id,
                id,
                id,
                Partner.Kind.DEPARTMENT,
                List.of(),
                List.of(),
                List.of(right(MessageType.LIST_CHANGE), right(MessageType.STATEMENT_REQUEST)),
                window,
                limits,
                retry,
                Map.of("topic", id + ".list-changes", "subscription", "platform"),
                Map.of("broker-password", "secret:" + id + "/broker-password"));
    }

    private static Right right(MessageType type) {
        return new Right(type, "test", "test");
    }

    public OutboundRegister with(UnaryOperator<Partner> change) {
        return new OutboundRegister(partners.stream().map(change).toList());
    }

    @Override
    public Collection<Partner> all() {
        return partners;
    }

    @Override
    public Optional<Partner> find(String partnerId) {
        return partners.stream()
                .filter(partner -> partner.id().equals(partnerId))
                .findFirst();
    }

    @Override
    public Partner get(String partnerId) {
        return find(partnerId).orElseThrow(() -> new IllegalArgumentException(partnerId));
    }

    @Override
    public List<Partner> receiversOf(MessageType type) {
        return partners.stream()
                .filter(partner -> mayNotReceive(partner.id(), type).isEmpty())
                .toList();
    }

    @Override
    public Optional<Refusal> mayNotSend(String partnerId, MessageType type) {
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> mayNotReceive(String partnerId, MessageType type) {
        boolean may = find(partnerId).stream()
                .flatMap(partner -> partner.receives().stream())
                .anyMatch(right -> right.type().equals(type));
        return may ? Optional.empty() : Optional.of(new Refusal("not-allowed", "", type.toString(), "another type"));
    }
}
