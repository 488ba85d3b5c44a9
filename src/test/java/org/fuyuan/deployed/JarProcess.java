package org.fuyuan.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A jar run as in service: {@code java -jar} in a working folder, its output kept in a file beside it. */
final class JarProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> command = new ArrayList<>();
    private final Path folder;
    private final Path log;
    private final Map<String, String> environment = new TreeMap<>();
    private Process process;

    JarProcess(String jar, String heap, Path folder, String name) {
        this.folder = folder;
        this.log = folder.resolve(name + ".log");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar));
    }

    /** The jar the build has packaged, by the property that names it. */
    static String packaged(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().toString();
    }

    JarProcess with(Map<String, String> settings) {
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return this;
    }

    JarProcess withEnvironment(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    JarProcess start(String... words) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(words));
        try {
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
            process.getOutputStream().close();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code SIGTERM}, as a service manager or a container engine sends it. */
    Ended terminate() {
        Instant asked = Instant.now();
        process.destroy();
        int code = code();
        return new Ended(code, Duration.between(asked, Instant.now()));
    }

    /** {@code SIGKILL}. */
    void kill() {
        process.destroyForcibly();
        code();
    }

    /** Waits for it to end by itself. */
    int code() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end within " + PATIENCE + "; see " + log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void await(Condition condition) {
        Awaitility.await("see " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast("the process ended by itself; see " + log, () -> !process.isAlive())
                .until(condition::holds);
    }

    List<String> output() throws IOException {
        return Files.readAllLines(log);
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** How it ended. */
    record Ended(int code, Duration took) {}

    /** Something that becomes true; an {@link IOException} means not yet. */
    interface Condition {
        boolean holds() throws Exception;
    }
}
