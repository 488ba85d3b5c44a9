package org.fuyuan.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fuyuan.hub.HubApplication;
import org.fuyuan.sandbox.County;

/** The hub as a process of its own, to be killed without warning. Its PostgreSQL is a further process. */
public final class HubProcess {

    private final County county;
    private final List<String> settings;
    private final Path log;
    private Process process;

    public HubProcess(County county, List<String> settings) {
        this.county = county;
        this.settings = settings;
        this.log = county.settings().data().resolve("hub.log");
    }

    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HubApplication.class.getName()));
        county.hubProperties().forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
    }

    /** {@code kill -9}: nothing is closed, nothing is written any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As {@link #kill}, and PostgreSQL with it, where the hub had come so far: postmaster and all its children. */
    void killWithPostgres() throws InterruptedException, IOException {
        kill();
        postmaster().ifPresent(found -> {
            List<ProcessHandle> all = new ArrayList<>(found.descendants().toList());
            all.add(found);
            all.forEach(ProcessHandle::destroyForcibly);
            found.onExit().join();
        });
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path pidFile = county.settings().data().resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).trim()))
                .filter(found -> found.info().command().orElse("").endsWith("postgres"));
    }

    /** {@code SIGTERM}, as an operator ends it; false when it did not end in time and was killed. */
    public boolean stop(Duration patience) throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            kill();
        }
        return ended;
    }

    /** What it printed. */
    public Path log() {
        return log;
    }

    public void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI readiness =
                URI.create("http://127.0.0.1:" + county.settings().ports().hub() + "/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        for (long end = System.nanoTime() + Duration.ofMinutes(3).toNanos(); System.nanoTime() < end; ) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                requireAlive();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("the hub is not ready; see " + log);
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the hub ended by itself; see " + log);
        }
    }
}
