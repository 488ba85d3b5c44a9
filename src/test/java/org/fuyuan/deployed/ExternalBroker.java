package org.fuyuan.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/**
 * The broker of the deployment: {@code docker/broker/primary/broker.xml} with users and roles in the files its README names, as
 * the image reads them. Only its addresses are moved to the loopback interface and free ports.
 */
final class ExternalBroker implements AutoCloseable {

    private static final List<String> USERS = List.of("hub", "credit-platform", "market-supervision");
    private static final String LOGIN =
            """
            activemq {
              org.apache.activemq.artemis.spi.core.security.jaas.PropertiesLoginModule required
              baseDir="%s"
              org.apache.activemq.jaas.properties.user="artemis-users.properties"
              org.apache.activemq.jaas.properties.role="artemis-roles.properties";
            };
            """;

    private final HubPorts ports;
    private final Path folder;
    private EmbeddedActiveMQ broker;

    /** Passwords are those of the secrets folder. */
    ExternalBroker(Path folder, HubPorts ports, DeployedSandbox county) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.ports = ports;
        String xml = Files.readString(Path.of("docker/broker/primary/broker.xml"));
        Files.writeString(folder.resolve("broker.xml"), moved(xml));
        Files.writeString(folder.resolve("login.config"), LOGIN.formatted(folder));
        StringBuilder users = new StringBuilder();
        StringBuilder roles = new StringBuilder();
        for (String user : USERS) {
            users.append(user)
                    .append('=')
                    .append(county.secret(user + "/broker-password"))
                    .append('\n');
            roles.append(user).append('=').append(user).append('\n');
        }
        Files.writeString(folder.resolve("artemis-users.properties"), users);
        Files.writeString(folder.resolve("artemis-roles.properties"), roles);
        System.setProperty(
                "java.security.auth.login.config",
                folder.resolve("login.config").toString());
        System.setProperty("FUYUAN_BROKER_CLUSTER_PASSWORD", "cluster");
    }

    private String moved(String xml) {
        return xml.replace("0.0.0.0:61616", "127.0.0.1:" + ports.broker())
                .replace("0.0.0.0:5672", "127.0.0.1:" + ports.amqp())
                .replace("broker-primary:61616", "127.0.0.1:" + ports.broker())
                .replace("broker-backup:61616", "127.0.0.1:1")
                .replace(">data/", ">" + folder + "/data/");
    }

    void start() throws Exception {
        broker = new EmbeddedActiveMQ()
                .setConfigResourcePath(folder.resolve("broker.xml").toUri().toString())
                .setSecurityManager(new ActiveMQJAASSecurityManager("activemq"));
        broker.start();
    }

    /** As {@code docker/compose.yaml} sets them; the backup is not there. */
    Map<String, String> hubSettings() {
        String pair = "(tcp://127.0.0.1:%d,tcp://127.0.0.1:1)".formatted(ports.broker());
        return Map.of("fuyuan.broker.url", pair + "?ha=true&retryInterval=500&reconnectAttempts=-1");
    }

    @Override
    public void close() throws Exception {
        if (broker != null) {
            broker.stop();
        }
    }
}
