package org.fuyuan.hub.exchange.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.fuyuan.hub.TestDatabase;
import org.fuyuan.hub.access.TestAccess;
import org.fuyuan.hub.exchange.OutboundRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Guessing passwords at the broker: slowed down, recorded in bounds, and locking nobody out. */
class BrokerGuessingTest {

    private static final String OFFICE = "127.0.0.20";
    private static final String GUESSER = "127.0.0.66";

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.migrated();
    private TestBroker broker;

    @BeforeEach
    void open() {
        broker = TestBroker.start(
                folder,
                OutboundRegister.of("bank", "police"),
                TestAccess.doorkeeper(database),
                TestAccess.denials(database)::record);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void whoever_guesses_is_turned_away_even_with_the_right_password_and_the_owner_is_not() throws JMSException {
        logIn("bank", "bank", OFFICE);
        for (int address = 100; address < 104; address++) {
            for (int i = 0; i < 5; i++) {
                assertRefused("bank", "guess " + i, "127.0.0." + address);
            }
        }

        assertRefused("bank", "bank", "127.0.0.100");
        assertRefused("bank", "bank", "127.0.0.104");
        assertThatCode(() -> logIn("bank", "bank", OFFICE)).doesNotThrowAnyException();
        assertThatCode(() -> logIn("police", "police", "127.0.0.104")).doesNotThrowAnyException();
    }

    @Test
    void refused_logins_are_in_the_ledger_the_first_few_one_by_one() {
        for (int i = 0; i < 12; i++) {
            assertRefused("bank", "guess " + i, GUESSER);
        }

        assertThat(ledger())
                .hasSize(10)
                .contains("ACCESS_DENIED unknown bank login at the broker from 127.0.0.66: wrong key")
                .contains("ACCESS_DENIED unknown bank login at the broker from 127.0.0.66: too many wrong keys");
        assertThat(new JdbcTemplate(database).queryForObject("select sum(seen) from access.denial", Long.class))
                .isEqualTo(12);
    }

    @Test
    void a_login_by_the_brokers_own_protocol_is_judged_alike_and_the_hubs_name_opens_nothing_from_outside()
            throws JMSException {
        try (var core = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + broker.port(), "police", "wrong")) {
            assertThatThrownBy(() -> core.createConnection().start()).isInstanceOf(JMSSecurityException.class);
        }
        assertRefused("hub", "hub", GUESSER);

        assertThat(ledger())
                .contains("ACCESS_DENIED unknown police login at the broker from 127.0.0.1: wrong key")
                .contains("ACCESS_DENIED unknown  login at the broker from 127.0.0.66: wrong key");
        assertThatCode(() -> broker.connections().createConnection().close()).doesNotThrowAnyException();
    }

    private void assertRefused(String user, String password, String from) {
        assertThatThrownBy(() -> logIn(user, password, from)).isInstanceOf(JMSSecurityException.class);
    }

    private void logIn(String user, String password, String from) throws JMSException {
        String url = "amqp://127.0.0.1:%d?transport.localAddress=%s".formatted(broker.amqpPort(), from);
        try (Connection connection = new JmsConnectionFactory(user, password, url).createConnection()) {
            connection.start();
        }
    }

    private List<String> ledger() {
        return new JdbcTemplate(database)
                .queryForList(
                        "select event || ' ' || actor || ' ' || coalesce(partner, '') || ' ' || detail from ledger.entry",
                        String.class);
    }
}
