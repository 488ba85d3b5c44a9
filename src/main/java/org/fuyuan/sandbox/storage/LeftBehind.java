package org.fuyuan.sandbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that a killed sandbox left running in our data folder. */
final class LeftBehind {

    private static final int SECONDS = 30;

    private LeftBehind() {}

    /** Ends it, if there is one, so that a new server can have the folder. */
    static void stopIn(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            ProcessHandle.of(pid).filter(LeftBehind::isPostgres).ifPresent(LeftBehind::end);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "the PostgreSQL left behind (process " + process.pid() + ") does not end", e);
        }
    }
}
