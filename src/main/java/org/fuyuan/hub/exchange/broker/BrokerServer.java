package org.fuyuan.hub.exchange.broker;

import jakarta.jms.ConnectionFactory;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.storage.Port;

/** Artemis inside the hub, durable, open to partners on the loopback interface and visible over JMX. */
class BrokerServer implements AutoCloseable {

    /** In nanoseconds: the default of 3.3 ms caps a thread at 292 synchronous messages a second. */
    private static final int JOURNAL_BUFFER_TIMEOUT = 200_000;

    /** More than the relay can have under way: its repeats after a crash are found among the last so many. */
    private static final int REMEMBERED_IDS = 20_000;

    /** The broker would remember a login by name and password alone, whatever address it was judged for. */
    private static final long NOTHING_REMEMBERED = 0;

    private static final long IN_MEMORY_PER_ADDRESS = 32L * 1024 * 1024;
    private static final int PAGE = 2 * 1024 * 1024;
    /** Under which it is found over JMX; a second one in the same process is numbered. */
    private static final String NAME = "fuyuan";

    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(1);

    private final BrokerProperties properties;
    private final Path folder;
    private final BrokerUsers users;
    private final int number = NEXT_NUMBER.getAndIncrement();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    BrokerServer(BrokerProperties properties, Path folder, BrokerUsers users) {
        this.properties = properties;
        this.folder = folder;
        this.users = users;
    }

    void start(Collection<Partner> partners) {
        new Port(properties.host(), properties.port(), "fuyuan.broker.port").requireFree();
        new Port(properties.host(), properties.amqpPort(), "fuyuan.broker.amqp-port").requireFree();
        try {
            broker.setConfiguration(configuration(partners));
            broker.setSecurityManager(users);
            broker.setMbeanServer(ManagementFactory.getPlatformMBeanServer());
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not start in " + folder, e);
        }
        if (!broker.getActiveMQServer().isActive()) {
            throw new IllegalStateException("the broker did not start in " + folder + "; the log says why");
        }
    }

    /** For the hub itself, inside the process; not pooled. */
    ConnectionFactory connections() {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://" + number);
        connections.setUser(BrokerUsers.HUB);
        connections.setPassword(users.hubPassword());
        connections.setCacheDestinations(true);
        return connections;
    }

    /** The port an acceptor really listens on. */
    int portOf(String acceptor) {
        return broker.getActiveMQServer()
                .getRemotingService()
                .getAcceptor(acceptor)
                .getActualPort();
    }

    private Configuration configuration(Collection<Partner> partners) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName(number == 1 ? NAME : NAME + "-" + number)
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(NOTHING_REMEMBERED)
                .setJMXManagementEnabled(true)
                .setPersistenceEnabled(true);
        configuration.registerBrokerPlugin(new LargestDocuments(partners));
        journal(configuration);
        acceptors(configuration);
        addresses(configuration);
        BrokerAddresses addresses = new BrokerAddresses(configuration);
        addresses.everythingForTheHub();
        partners.forEach(addresses::open);
        return configuration;
    }

    private void journal(Configuration configuration) {
        configuration
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_TIMEOUT)
                .setJournalMaxIO_NIO(1)
                .setIDCacheSize(REMEMBERED_IDS)
                .setPersistIDCache(true);
    }

    private void acceptors(Configuration configuration) throws Exception {
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", number), "hub"));
        configuration.addAcceptorConfiguration(tcp("all", properties.port(), "CORE,AMQP"));
        configuration.addAcceptorConfiguration(tcp("amqp", properties.amqpPort(), "AMQP"));
    }

    private TransportConfiguration tcp(String name, int port, String protocols) {
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(),
                Map.of("host", properties.host(), "port", port, "protocols", protocols),
                name);
    }

    private static void addresses(Configuration configuration) {
        configuration.addAddressSetting("#", durableForever());
        configuration.addAddressSetting("lane.#", durableForever().setDefaultExclusiveQueue(true));
    }

    private static AddressSettings durableForever() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(0)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setIDCacheSize(REMEMBERED_IDS)
                .setMaxSizeBytes(IN_MEMORY_PER_ADDRESS)
                .setPageSizeBytes(PAGE)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }
}
