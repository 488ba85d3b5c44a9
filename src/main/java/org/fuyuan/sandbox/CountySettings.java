package org.fuyuan.sandbox;

import java.net.URI;
import java.nio.file.Path;

/**
 * How a county is set up.
 *
 * @param home the folder that holds {@code routes/} and {@code mappings/}
 * @param data where the county keeps its data, in {@code sandbox/}
 * @param secrets the folder of secrets, shared with the hub in the demonstration
 * @param records how many records the court's table is seeded with when empty
 * @param hub where partners call the hub
 * @param brokerUrl the hub's broker for JMS clients
 * @param amqpUrl the hub's broker for AMQP 1.0 clients
 * @param ports where everybody listens
 */
public record CountySettings(
        Path home, Path data, Path secrets, int records, URI hub, String brokerUrl, String amqpUrl, CountyPorts ports) {

    private static final int DEMONSTRATION = 100_000;

    /** Folders are kept absolute: whoever reads them need not stand where the county stood. */
    public CountySettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        secrets = secrets.toAbsolutePath().normalize();
    }

    /** The demonstration, as system properties move it. */
    public static CountySettings demonstration() {
        CountyPorts ports = CountyPorts.usual();
        Path data = Path.of(System.getProperty("fuyuan.data", "data"));
        return new CountySettings(
                Path.of(System.getProperty("fuyuan.home", "")),
                data,
                Path.of(System.getProperty(
                        "fuyuan.secrets", data.resolve("secrets").toString())),
                Integer.getInteger("fuyuan.sandbox.records", DEMONSTRATION),
                URI.create(System.getProperty("fuyuan.sandbox.hub", "http://127.0.0.1:" + ports.hub())),
                System.getProperty("fuyuan.sandbox.broker", brokerUrl(ports.broker())),
                System.getProperty("fuyuan.sandbox.amqp", amqpUrl(ports.amqp())),
                ports);
    }

    /** A county of its own in a folder, on free ports, the hub's included; secrets in {@code secrets/}. */
    public static CountySettings onFreePorts(Path folder, int records) {
        CountyPorts ports = CountyPorts.free();
        return new CountySettings(
                Path.of(""),
                folder,
                folder.resolve("secrets"),
                records,
                URI.create("http://127.0.0.1:" + ports.hub()),
                brokerUrl(ports.broker()),
                amqpUrl(ports.amqp()),
                ports);
    }

    private static String brokerUrl(int port) {
        return "tcp://127.0.0.1:" + port;
    }

    private static String amqpUrl(int port) {
        return "amqp://127.0.0.1:" + port;
    }

    Path sandbox() {
        return data.resolve("sandbox");
    }
}
