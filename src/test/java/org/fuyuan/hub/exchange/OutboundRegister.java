package org.fuyuan.hub.exchange;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.Partner.Retry;
import org.fuyuan.hub.partner.Partner.Right;
import org.fuyuan.hub.partner.Partner.Window;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.TestRegister;

/** A register of partners that receive list changes, statement requests and screening alerts. */
public final class OutboundRegister {

    public static final Window ALWAYS = new Window(false, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    public static final Limits LIMITS = new Limits(100, Duration.ofMillis(10), 100_000, 20, 1_000_000, 100);
    public static final Retry RETRY = new Retry(Duration.ofMillis(20), 2, Duration.ofMillis(200), 0.2, 3);

    private OutboundRegister() {}

    /** Partners that are fast and always open. */
    public static PartnerRegister of(String... ids) {
        return TestRegister.of(Arrays.stream(ids).map(OutboundRegister::partner).toArray(Partner[]::new));
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
                List.of(
                        right(MessageType.LIST_CHANGE),
                        right(MessageType.STATEMENT_REQUEST),
                        right(MessageType.SCREENING_ALERT)),
                List.of(),
                List.of(),
                window,
                limits,
                retry,
                Map.of("topic", id + ".list-changes", "subscription", "platform"),
                Map.of("broker-password", "secret:" + id + "/broker-password"));
    }

    private static Right right(MessageType type) {
        return new Right(type, "test", "test");
    }
}
