package org.fuyuan.hub.screening.population;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.exchange.Exchange;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.ScreeningAlert;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Publishes alerts, each to its department alone. What is told of one party and one entry is one subject, so that it arrives in order
 * and a newer alert takes the place of an older one that has not left yet. The caller holds the {@link PopulationLock}.
 */
final class Alerts {

    private static final String NUMBERS =
            "select nextval('screening.alert_number') from generate_series(1, ?) order by 1";

    private final Exchange exchange;
    private final JdbcTemplate jdbc;

    Alerts(Exchange exchange, JdbcTemplate jdbc) {
        this.exchange = exchange;
        this.jdbc = jdbc;
    }

    /** An alert and whom it is for. */
    record Addressed(String department, ScreeningAlert alert) {}

    void publish(List<Addressed> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        List<Long> numbers = jdbc.queryForList(NUMBERS, Long.class, alerts.size());
        List<NewMessage> messages = new ArrayList<>(alerts.size());
        for (int i = 0; i < alerts.size(); i++) {
            messages.add(message(alerts.get(i), numbers.get(i)));
        }
        exchange.publishAll(messages);
    }

    private static NewMessage message(Addressed addressed, long number) {
        ScreeningAlert alert = addressed.alert();
        return new NewMessage(
                        MessageType.SCREENING_ALERT,
                        "hub",
                        "alert:" + subject(addressed.department(), alert),
                        number,
                        alert,
                        addressed.department())
                .evidencedBy(evidence(addressed.department(), alert));
    }

    /** The same for every alert of one party and one entry, and readable to nobody. */
    private static UUID subject(String department, ScreeningAlert alert) {
        String about = String.join(
                "\n",
                department,
                String.valueOf(alert.population()),
                String.valueOf(alert.decisionId()),
                alert.partyReference(),
                alert.entryId());
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }

    private static LedgerEntry evidence(String department, ScreeningAlert alert) {
        String about =
                alert.population() == null ? "decision " + alert.decisionId() : "population " + alert.population();
        return new LedgerEntry(
                LedgerEvent.ALERT_RAISED,
                "hub",
                department,
                null,
                "%s %s: entry %s version %d, %s"
                        .formatted(alert.cause(), alert.effect(), alert.entryId(), alert.entryVersion(), about));
    }
}
