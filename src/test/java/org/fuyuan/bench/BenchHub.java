package org.fuyuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fuyuan.hub.FreePorts;
import org.fuyuan.hub.HubApplication;
import org.fuyuan.hub.screening.index.ListIndexFeed;
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
        this.context = new SpringApplicationBuilder(HubApplication.class, EmptyEndpoint.class).run(arguments(settings));
    }

    /** A hub that serves this county, whose files leave every second instead of every quarter of an hour. */
    static BenchHub of(County county) {
        Map<String, String> settings = new HashMap<>(county.hubProperties());
        settings.put("fuyuan.civil-affairs.batch-wait", "1s");
        return new BenchHub(county.settings().data(), settings);
    }

    /** A hub whose list in memory is that of {@link ListRows}, with so many entries. */
    static BenchHub withList(int entries) throws Exception {
        BenchHub hub = new BenchHub(newFolder(), Map.of("fuyuan.screening.snapshot-every", "1d"));
        ListRows.make(hub.sql(), entries);
        hub.bean(ListIndexFeed.class).rebuild().get();
        return hub;
    }

    /** Until the list in memory is that of the registry, also when its entries were put there behind the hub's back. */
    void awaitListRead() throws Exception {
        ListIndexFeed index = bean(ListIndexFeed.class);
        while (!index.isReady()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (index.bindings() == 0) {
            index.rebuild().get();
            awaitListKept();
        }
    }

    /** Until nothing of a list that was read anew is being written to the disk any more. */
    void awaitListKept() throws IOException, InterruptedException {
        while (payloads() > 1) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private long payloads() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("hub").resolve("screening"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("payload-"))
                    .count();
        }
    }

    static Path newFolder() throws IOException {
        Files.createDirectories(Path.of("target"));
        return Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
    }

    /** What the bench sets wins. */
    private String[] arguments(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "server.port", "0",
                "fuyuan.data", folder.resolve("hub").toString(),
                "fuyuan.secrets", secrets().toString(),
                "fuyuan.postgres.port", Integer.toString(postgresPort),
                "fuyuan.broker.port", Integer.toString(brokerPort),
                "fuyuan.broker.amqp-port", Integer.toString(amqpPort)));
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    String secret(String name) throws IOException {
        return Files.readString(secrets().resolve(name)).strip();
    }

    /** Of its HTTP API. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
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

    /** As {@link #close}, but leaves its folder for another hub. */
    void closeAndLeave() {
        context.close();
    }

    @Override
    public void close() throws IOException {
        closeAndLeave();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
