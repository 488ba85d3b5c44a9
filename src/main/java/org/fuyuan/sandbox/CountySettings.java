package org.fuyuan.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

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
 * @param betweenChanges how long the court's clerk rests between two changes
 * @param customersPerSecond how many citizens come to the departments' windows, together; 0 for none
 */
public record CountySettings(
        Path home,
        Path data,
        Path secrets,
        int records,
        URI hub,
        String brokerUrl,
        String amqpUrl,
        CountyPorts ports,
        Duration betweenChanges,
        double customersPerSecond) {

    private static final int DEMONSTRATION = 100_000;
    private static final int CLERK_SECONDS = 5;
    private static final double CUSTOMERS_PER_SECOND = 3;

    /** Folders are kept absolute: whoever reads them need not stand where the county stood. */
    public CountySettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        secrets = secrets.toAbsolutePath().normalize();
    }

    /**
     * The demonstration, as settings move it: words such as {@code --fuyuan.sandbox.records=1000}, system properties, or
     * variables such as {@code FUYUAN_SANDBOX_RECORDS}.
     */
    public static CountySettings demonstration(String... words) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(words));
        CountyPorts ports = CountyPorts.usual(settings);
        Path data = Path.of(settings.getProperty("fuyuan.data", "data"));
        return new CountySettings(
                Path.of(settings.getProperty("fuyuan.home", "")),
                data,
                Path.of(settings.getProperty(
                        "fuyuan.secrets", data.resolve("secrets").toString())),
                settings.getProperty("fuyuan.sandbox.records", Integer.class, DEMONSTRATION),
                URI.create(settings.getProperty("fuyuan.sandbox.hub", "http://127.0.0.1:" + ports.hub())),
                settings.getProperty("fuyuan.sandbox.broker", brokerUrl(ports.broker())),
                settings.getProperty("fuyuan.sandbox.amqp", amqpUrl(ports.amqp())),
                ports,
                Duration.ofSeconds(settings.getProperty("fuyuan.sandbox.clerk-seconds", Integer.class, CLERK_SECONDS)),
                settings.getProperty("fuyuan.sandbox.customers-per-second", Double.class, CUSTOMERS_PER_SECOND));
    }

    /** A county of its own in a folder, on free ports, the hub's included; secrets in {@code secrets/}; no customers. */
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
                ports,
                Duration.ofSeconds(CLERK_SECONDS),
                0);
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
