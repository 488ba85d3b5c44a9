package org.fuyuan.deployed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.fuyuan.deployed.JarProcess.Ended;

/** The hub's jar as a process, one node of it by its name. */
final class DeployedHub {

    private static final int OK = 200;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Path folder;
    private final HubPorts ports;
    private final JarProcess process;

    DeployedHub(String name, Path folder, HubPorts ports, DeployedSandbox county, Map<String, String> more) {
        this.name = name;
        this.folder = folder;
        this.ports = ports;
        Map<String, String> settings = new TreeMap<>(county.endpoints());
        settings.put("server.port", Integer.toString(ports.http()));
        settings.put("fuyuan.broker.port", Integer.toString(ports.broker()));
        settings.put("fuyuan.broker.amqp-port", Integer.toString(ports.amqp()));
        settings.put("fuyuan.postgres.port", Integer.toString(ports.postgres()));
        settings.put("fuyuan.data", name);
        settings.put("fuyuan.secrets", county.secrets().toString());
        settings.put("fuyuan.civil-affairs.batch-wait", "500ms");
        settings.put("fuyuan.court.batch-wait", "500ms");
        settings.put("fuyuan.reconciliation.in-flight-for", "1s");
        settings.put("fuyuan.reconciliation.cron", "*/5 * * * * *");
        settings.putAll(more);
        process = new JarProcess(JarProcess.packaged("hub.jar"), "1g", folder, name).with(settings);
    }

    void start() {
        process.start();
    }

    void awaitReady() {
        process.await(() -> readiness() == OK);
    }

    /** The status of {@code /actuator/health/readiness}. */
    int readiness() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + ports.http() + "/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Its state on disk. */
    Path data() {
        return folder.resolve(name);
    }

    Ended terminate() {
        return process.terminate();
    }

    void kill() {
        process.kill();
    }

    void end() {
        if (process.isAlive()) {
            process.terminate();
        }
    }

    /** Checks the whole ledger with the jar's own command; 0 when it is whole. */
    int verifyLedger(HubRecords records) {
        return new JarProcess(JarProcess.packaged("hub.jar"), "256m", folder, name + "-ledger")
                .withEnvironment(records.login())
                .start("verify-ledger", records.url(), data().toString())
                .code();
    }
}
