package org.fuyuan.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.ScreeningAlert;
import org.fuyuan.hub.message.ScreeningAlert.Cause;
import org.fuyuan.sandbox.department.AlertBook;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.ReceivedAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A department hears of a party it holds over its own protocol, in its own form, and says so. */
class AlertsReachDepartmentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> DEPARTMENTS = List.of(
            "market-supervision", "rural-commercial-bank", "natural-resources", "public-security", "civil-affairs");

    private final RunningCounty running = RunningCounty.get();
    private final String party = "P-" + UUID.randomUUID();

    @Test
    void an_alert_reaches_each_department_and_is_done() {
        publish(toEverybody(1, "BLOCK"));

        for (String department : DEPARTMENTS) {
            ReceivedAlert told = awaitTold(department, 1);
            assertThat(told.cause()).isEqualTo("APPEARED");
            assertThat(told.effect()).isEqualTo("BLOCK");
            assertThat(told.source()).isEqualTo("在办业务");
            assertThat(told.sentence()).isEqualTo("周守诚：温县人民法院在（2026）豫0825执815号案件中作出决定，现为\"BLOCK\"。");
        }
        awaitStates("DONE", DEPARTMENTS.size());
    }

    @Test
    void the_newest_state_of_a_party_and_entry_stands_whatever_comes_late() {
        publish(toEverybody(20, "PASS"));
        DEPARTMENTS.forEach(department -> awaitTold(department, 20));

        List<NewMessage> late = DEPARTMENTS.stream()
                .map(department -> message(department, "late/" + party, 19, alert(19, "BLOCK")))
                .toList();
        publish(late);

        awaitStates("DONE", 2 * DEPARTMENTS.size());
        for (String department : DEPARTMENTS) {
            assertThat(awaitTold(department, 20).effect()).isEqualTo("PASS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"market-supervision", "rural-commercial-bank", "public-security", "civil-affairs"})
    void an_alert_that_comes_again_is_known(String department) {
        publish(List.of(message(department, party, 5, alert(5, "REVIEW"))));
        awaitTold(department, 5);
        awaitStates("DONE", 1);
        AlertBook alerts = running.department(department).alerts();
        long messages = alerts.messages();
        long repeats = alerts.repeats();

        sendAgain(department);

        await().atMost(PATIENCE).until(() -> alerts.repeats() == repeats + 1);
        assertThat(alerts.messages()).isEqualTo(messages);
    }

    @Test
    void a_department_that_is_away_delays_nobody_and_hears_of_it_later() {
        Department bank = running.department("rural-commercial-bank");
        bank.stop();
        try {
            publish(toEverybody(7, "BLOCK"));
            DEPARTMENTS.stream().filter(other -> !other.equals(bank.id())).forEach(other -> awaitTold(other, 7));
            assertThat(bank.alerts().about(party)).isEmpty();
        } finally {
            bank.start();
        }
        assertThat(awaitTold(bank.id(), 7).effect()).isEqualTo("BLOCK");
    }

    @Test
    void an_alert_that_cannot_be_written_is_set_aside_and_the_next_goes() {
        publish(Stream.of("DENY", "BLOCK")
                .flatMap(effect -> DEPARTMENTS.stream()
                        .map(department -> message(department, effect + "/" + party, 9, alert(9, effect))))
                .toList());

        for (String department : DEPARTMENTS) {
            assertThat(awaitTold(department, 9).effect()).isEqualTo("BLOCK");
        }
        awaitStates("DEAD", DEPARTMENTS.size());
        awaitStates("DONE", DEPARTMENTS.size());
    }

    private ReceivedAlert awaitTold(String department, long listSequence) {
        AlertBook alerts = running.department(department).alerts();
        return await(department)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> alerts.about(party),
                        told -> told.size() == 1 && told.get(0).listSequence() == listSequence)
                .get(0);
    }

    private void awaitStates(String state, int count) {
        await().atMost(PATIENCE)
                .until(() -> running.sql()
                                .queryForObject(
                                        "select count(*) from exchange.delivery where state = ? and subject like ?",
                                        Integer.class,
                                        state,
                                        "%" + party)
                        == count);
    }

    /** As after a crash between the department's taking it and the hub's writing that down. */
    private void sendAgain(String department) {
        running.sql()
                .update(
                        "update exchange.delivery set state = 'QUEUED', batch_id = null where subject = ? and partner = ?",
                        party,
                        department);
        running.sql()
                .update(
                        """
                        insert into exchange.outbox (sequence, message_id, replay_to)
                        select nextval(pg_get_serial_sequence('exchange.message', 'sequence')), id, recipient
                          from exchange.message where subject = ?""",
                        party);
    }

    private void publish(List<NewMessage> messages) {
        new TransactionTemplate(running.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> running.bean(Exchange.class).publishAll(messages));
    }

    private List<NewMessage> toEverybody(long listSequence, String effect) {
        return DEPARTMENTS.stream()
                .map(department -> message(department, party, listSequence, alert(listSequence, effect)))
                .toList();
    }

    private static NewMessage message(String department, String subject, long version, ScreeningAlert alert) {
        return new NewMessage(MessageType.SCREENING_ALERT, "court", subject, version, alert, department);
    }

    private ScreeningAlert alert(long listSequence, String effect) {
        return new ScreeningAlert(
                UUID.randomUUID(),
                effect.equals("PASS") ? Cause.LIFTED : Cause.APPEARED,
                "在办业务",
                null,
                null,
                party,
                effect,
                "SX41082500000815",
                1,
                ListKind.DISHONEST,
                "（2026）豫0825执815号",
                "温县人民法院",
                effect.equals("PASS") ? List.of() : List.of("market-supervision/company-registration/1"),
                "周守诚：温县人民法院在（2026）豫0825执815号案件中作出决定，现为\"" + effect + "\"。",
                listSequence,
                Instant.now());
    }
}
