package org.fuyuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fuyuan.hub.FreePorts;
import org.fuyuan.hub.HubApplication;
import org.fuyuan.sandbox.County;
import org.fuyuan.sandbox.secrets.FirstRun;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub of its own for one bench: embedded PostgreSQL and broker, durable as in service, in a folder that goes with it. */
final class BenchHub implements AutoCloseable {

    private final Path folder;
    private final int amqpPort = FreePorts.next();
    private final int brokerPort = FreePorts.next();
    private final int postgresPort = FreePorts.next();
    private final ConfigurableApplicationContext context;

    BenchHub(Path folder, Map<String, String> settings) {
        this.folder = folder;
        FirstRun.prepare(secrets());
        this.context = new SpringApplicationBuilder(HubApplication.class).run(arguments(settings));
    }

    /** A hub that serves this county. */
    static BenchHub of(County county) {
        return new BenchHub(county.settings().data(), county.hubProperties());
    }

    static Path newFolder() throws IOException {
        Files.createDirectories(Path.of("target"));
        return Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
    }

    private String[] arguments(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--fuyuan.data=" + folder.resolve("hub"),
                "--fuyuan.secrets=" + secrets(),
                "--fuyuan.postgres.port=" + postgresPort,
                "--fuyuan.broker.port=" + brokerPort,
                "--fuyuan.broker.amqp-port=" + amqpPort));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    String secret(String name) throws IOException {
        return Files.readString(secrets().resolve(name)).strip();
    }

    String amqpUrl() {
        return "amqp://127.0.0.1:" + amqpPort;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate sql() {
        return bean(JdbcTemplate.class);
    }

    TransactionTemplate transaction() {
        return bean(TransactionTemplate.class);
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
