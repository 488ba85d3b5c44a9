package org.fuyuan.hub.exchange.broker;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.fuyuan.hub.access.DenialBook;
import org.fuyuan.hub.access.Doorkeeper;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.jms.JmsHealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to the broker, starting the one inside the hub when no URL is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerProperties.class)
class BrokerConfiguration {

    @Bean
    BrokerServer brokerServer(
            BrokerProperties properties,
            @Value("${fuyuan.data}") Path data,
            PartnerRegister register,
            Secrets secrets,
            Doorkeeper doorkeeper,
            DenialBook denials) {
        Path folder = data.resolve("broker").toAbsolutePath();
        BrokerUsers users = new BrokerUsers(register, secrets, doorkeeper, denials::record);
        BrokerServer server = new BrokerServer(properties, folder, users);
        if (properties.embedded()) {
            server.start(register.all());
        }
        return server;
    }

    /** Not pooled: readers keep their own, senders pool them. */
    @Bean
    ConnectionFactory brokerConnections(BrokerProperties properties, BrokerServer server, Secrets secrets) {
        return connections(properties, server, secrets);
    }

    /** Over connections of its own: while the broker is away, those of the hub's work queue for one another. */
    @Bean
    JmsHealthIndicator jmsHealthIndicator(BrokerProperties properties, BrokerServer server, Secrets secrets) {
        return new JmsHealthIndicator(connections(properties, server, secrets));
    }

    private static ConnectionFactory connections(BrokerProperties properties, BrokerServer server, Secrets secrets) {
        return properties.embedded() ? server.connections() : external(properties, secrets.text(properties.password()));
    }

    private static ConnectionFactory external(BrokerProperties properties, String password) {
        return new ActiveMQConnectionFactory(properties.url(), properties.username(), password);
    }
}
