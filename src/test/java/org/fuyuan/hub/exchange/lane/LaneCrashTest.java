package org.fuyuan.hub.exchange.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.fuyuan.hub.exchange.Outbound;
import org.fuyuan.hub.exchange.Transmission;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.junit.jupiter.api.Test;

/** Whatever dies between carrying, recording and the broker's commit, the partner gets everything and the record is true. */
class LaneCrashTest extends LaneFacts {

    @Test
    void a_crash_before_carrying_loses_and_doubles_nothing() {
        bank.feels(transmission -> {
            throw new Killed();
        });
        ground.publishMany(exchange, 20);
        startBank();
        await().until(() -> !bank.attempts().isEmpty());
        bankLane.close();
        bank.feels(transmission -> null);
        startBank();
        await().until(() -> bank.messages().size() >= 20);
        assertThat(bank.subjects()).isEqualTo(numbered(20));
    }

    @Test
    void a_crash_between_carrying_and_recording_repeats_the_same_messages_in_the_same_order() {
        ground.publishMany(exchange, 20);
        startBank(new DyingBook(ground, false));
        await().until(() -> bank.messages().size() >= 20);
        bankLane.close();
        int carried = bank.messages().size();
        startBank();
        await().until(() -> bank.messages().size() >= carried + 20);
        assertThat(bank.subjects().subList(carried, carried + 20)).isEqualTo(numbered(20));
        await().until(() -> ground.ledger.count(LedgerEvent.MESSAGE_SENT) == 20);
    }

    @Test
    void a_crash_between_recording_and_the_brokers_commit_repeats_nothing() {
        ground.publishMany(exchange, 20);
        startBank(new DyingBook(ground, true));
        await().until(() ->
                ground.states("bank").size() == 20 && !ground.states("bank").contains("QUEUED"));
        bankLane.close();
        startBank();
        ground.publish(exchange, 1, "later");
        await().until(() -> bank.subjects().contains("later"));
        assertThat(bank.messages()).hasSize(21);
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_SENT)).isEqualTo(21);
    }

    @Test
    void a_receipt_that_is_faster_than_the_record_is_not_lowered() {
        bank.feels(transmission -> {
            ground.jdbc.update(
                    "update exchange.delivery set state = 'ACCEPTED', sent_at = now() where partner = 'bank'");
            return null;
        });
        ground.publish(exchange, 1, "a");
        startBank();
        await().until(() -> ground.ledger.count(LedgerEvent.MESSAGE_SENT) == 1);
        assertThat(ground.states("bank")).containsExactly("ACCEPTED");
    }

    @Test
    void a_message_the_partner_acknowledged_although_sending_seemed_to_fail_is_not_sent_again() {
        bank.feels(transmission -> {
            ground.jdbc.update("update exchange.delivery set state = 'TECHNICAL' where partner = 'bank'");
            return ReceivingPartner.AWAY;
        });
        ground.publish(exchange, 1, "a");
        startBank();
        await().until(() -> ground.ledger.count(LedgerEvent.MESSAGE_SENT) == 1);
        assertThat(bank.attempts()).hasSize(1);
    }

    /** Dies before or after it has recorded that something was sent. */
    private static final class DyingBook extends Deliveries {

        private final boolean after;

        DyingBook(Outbound ground, boolean after) {
            super(ground.jdbc, ground.transaction, ground.ledger);
            this.after = after;
        }

        @Override
        void sent(Transmission transmission) {
            if (after) {
                super.sent(transmission);
            }
            throw new Killed();
        }
    }

    /** Stands for a process that was killed here. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
