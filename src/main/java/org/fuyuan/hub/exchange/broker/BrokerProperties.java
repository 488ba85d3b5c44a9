package org.fuyuan.hub.exchange.broker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is.
 *
 * @param url of an external broker, e.g. {@code (tcp://a:61616,tcp://b:61616)?ha=true}; empty means the one inside the hub
 * @param username of the hub at an external broker
 * @param password a reference to its secret
 * @param host on which the embedded broker listens
 * @param port of the embedded broker for every protocol; 0 takes any
 * @param amqpPort of the embedded broker for AMQP 1.0; 0 takes any
 */
@ConfigurationProperties("fuyuan.broker")
record BrokerProperties(
        String url,
        @DefaultValue("hub") String username,
        @DefaultValue("secret:hub/broker-password") String password,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("61616") int port,
        @DefaultValue("5672") int amqpPort) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
