package org.fuyuan.hub.exchange.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.DeadLetter;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.Test;

/** What a partner cannot take is set aside, visible, and can be sent again while it is still true. */
class DeadLettersTest extends LaneFacts {

    @Test
    void a_poison_message_is_set_aside_and_the_rest_goes_on() {
        bank.cannotRead("s17");
        ground.publishMany(exchange, 40);
        startBank();
        await().until(() -> deadLetters.count("bank") == 1);
        await().until(() -> bank.messages().size() == 39);
        DeadLetter letter = deadLetters.of("bank", 0, 10).get(0);
        assertThat(letter.subject()).isEqualTo("s17");
        assertThat(letter.code()).isEqualTo("http-422");
        assertThat(letter.attempts()).isEqualTo(3);
        assertThat(bank.subjects()).isEqualTo(without(numbered(40), "s17"));
        ground.publish(exchange, 1, "later");
        await().until(() -> bank.subjects().contains("later"));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_DEAD_LETTERED)).isEqualTo(1);
    }

    @Test
    void a_partner_that_takes_nothing_does_not_turn_everything_into_dead_letters_at_once() {
        bank.feels(transmission -> ReceivingPartner.FAULT);
        ground.publishMany(exchange, 100);
        startBank();
        await().until(() -> lanes.of("bank").consecutiveFailures() >= 2);
        assertThat(deadLetters.count("bank")).isLessThanOrEqualTo(10);
    }

    @Test
    void a_dead_letter_is_replayed_by_one_command() {
        bank.cannotRead("a");
        UUID id = ground.publish(exchange, 1, "a").get(0);
        startBank();
        await().until(() -> deadLetters.count("bank") == 1);
        bank.feels(transmission -> null);
        deadLetters.replay(id, "bank", "clerk");
        await().until(() -> bank.subjects().contains("a"));
        assertThat(bank.messages().get(0).id()).isEqualTo(id);
        await().until(() -> ground.states("bank").equals(List.of("SENT")));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_REPLAYED)).isEqualTo(1);
    }

    @Test
    void what_is_no_dead_letter_is_not_replayed() {
        UUID id = ground.publish(exchange, 1, "a").get(0);
        startBank();
        await().until(() -> bank.messages().size() == 1);
        assertThatThrownBy(() -> deadLetters.replay(id, "bank", "clerk"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("not-a-dead-letter"));
    }

    @Test
    void a_dead_letter_whose_newer_state_was_sent_is_closed_and_cannot_be_replayed() {
        bank.feels(
                transmission -> transmission.messages().get(0).subjectVersion() == 1 ? ReceivingPartner.FAULT : null);
        UUID id = ground.publish(exchange, 1, "a").get(0);
        startBank();
        await().until(() -> deadLetters.count("bank") == 1);
        ground.publish(exchange, 2, "a");
        await().until(() -> ground.states("bank").equals(List.of("SUPERSEDED", "SENT")));
        assertThat(ground.ledger.count(LedgerEvent.MESSAGE_SUPERSEDED)).isEqualTo(1);
        assertThatThrownBy(() -> deadLetters.replay(id, "bank", "clerk")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_refused_message_overtaken_since_cannot_be_replayed_and_the_answer_says_why() {
        startBank();
        UUID id = ground.publish(exchange, 1, "a").get(0);
        ground.publish(exchange, 2, "a");
        await().until(() -> ground.states("bank").equals(List.of("SENT", "SENT")));
        ground.jdbc.update(
                "update exchange.delivery set state = 'REFUSED' where message_id = ? and partner = 'bank'", id);
        assertThatThrownBy(() -> deadLetters.replay(id, "bank", "clerk"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("superseded");
                    assertThat(refused.refusal().expected()).contains("version 2");
                });
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }
}
