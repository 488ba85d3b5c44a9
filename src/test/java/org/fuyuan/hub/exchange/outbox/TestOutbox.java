package org.fuyuan.hub.exchange.outbox;

import java.time.Duration;
import org.fuyuan.hub.exchange.DeadLetters;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.Outbound;
import org.fuyuan.hub.ledger.Ledger;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox and its relay on a test's own ground. */
public final class TestOutbox {

    private TestOutbox() {}

    public static Exchange exchange(Outbound ground) {
        return new Outbox(ground.jdbc, ground.ledger, new OutboxBell(ground.jdbc));
    }

    /** The outbox alone, without whoever empties it. */
    public static Exchange exchange(JdbcTemplate jdbc, Ledger ledger) {
        return new Outbox(jdbc, ledger, new OutboxBell(jdbc));
    }

    public static DeadLetters deadLetters(Outbound ground) {
        return new SetAsideMessages(
                JdbcClient.create(ground.jdbc),
                ground.transaction,
                ground.register,
                ground.ledger,
                new OutboxBell(ground.jdbc));
    }

    public static SmartLifecycle duty(Outbound ground) {
        return new RelayDuty(relay(ground), ground.database);
    }

    static Relay relay(Outbound ground) {
        return new Relay(
                table(ground), fanout(ground), new LaneSender(ground.broker().connections()), lost(ground));
    }

    /** Takes every delivery for lost that the broker does not hold, however young. */
    static LostDeliveries lost(Outbound ground) {
        return new LostDeliveries(ground.jdbc, ground.transaction, ground.register, ground.ledger, Duration.ZERO);
    }

    static OutboxTable table(Outbound ground) {
        return new OutboxTable(ground.jdbc);
    }

    static Fanout fanout(Outbound ground) {
        return new Fanout(
                ground.jdbc, ground.transaction, new Addressing(ground.register), table(ground), ground.ledger);
    }
}
