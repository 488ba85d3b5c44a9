package org.fuyuan.hub.exchange.broker;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.hub.access.Denial;
import org.fuyuan.hub.access.Doorkeeper;
import org.fuyuan.hub.access.Verdict;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;

/** A real embedded broker for one test, on any free ports; it can be closed and started again on the same folder. */
public final class TestBroker implements AutoCloseable {

    private final BrokerServer server;
    private final BrokerUsers users;

    private TestBroker(BrokerServer server, BrokerUsers users) {
        this.server = server;
        this.users = users;
    }

    /** Every partner's password is its id; whoever guesses is not slowed down. */
    public static TestBroker start(Path folder, PartnerRegister register) {
        Doorkeeper patient =
                (attempt, passwordIsRight) -> passwordIsRight.getAsBoolean() ? Verdict.ADMITTED : Verdict.REFUSED;
        return start(folder, register, patient, denial -> {});
    }

    static TestBroker start(Path folder, PartnerRegister register, Doorkeeper doorkeeper, Consumer<Denial> denials) {
        BrokerProperties properties = new BrokerProperties("", "hub", "", "127.0.0.1", 0, 0);
        BrokerUsers users = new BrokerUsers(register, new IdsAsPasswords(), doorkeeper, denials);
        BrokerServer server = new BrokerServer(properties, folder, users);
        server.start(register.all());
        return new TestBroker(server, users);
    }

    public ConnectionFactory connections() {
        return server.connections();
    }

    /** The hub's connections to this broker as to an external one. */
    public ConnectionFactory connectionsOverTcp() {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port(), BrokerUsers.HUB, users.hubPassword());
    }

    public int port() {
        return server.portOf("all");
    }

    public int amqpPort() {
        return server.portOf("amqp");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class IdsAsPasswords implements Secrets {

        @Override
        public String text(String reference) {
            return reference.substring("secret:".length(), reference.indexOf('/'));
        }

        @Override
        public Path file(String reference) {
            throw new UnsupportedOperationException();
        }
    }
}
