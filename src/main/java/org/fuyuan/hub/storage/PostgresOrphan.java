package org.fuyuan.hub.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL server still running in our data folder although the hub that started it is gone. */
record PostgresOrphan(ProcessHandle process) {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** Empty when none runs in this folder. */
    static Optional<PostgresOrphan> in(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(PostgresOrphan::isPostgres);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        return process.map(PostgresOrphan::new);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false);
    }

    /** Waits for the server on the port to finish recovery, and throws unless its data folder is this one. */
    static void requireSameFolder(Path folder, int port) throws SQLException, IOException {
        try (Connection connection = connect(port);
                ResultSet shown = connection.createStatement().executeQuery("show data_directory")) {
            shown.next();
            if (!Files.isSameFile(Path.of(shown.getString(1)), folder)) {
                throw new IllegalStateException("port " + port + " is held by a PostgreSQL with another data folder");
            }
        }
    }

    private static Connection connect(int port) throws SQLException {
        Instant deadline = Instant.now().plus(RECOVERY);
        while (true) {
            try {
                return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    /** Asks the server to end once its clients have left. */
    void stop() {
        process.destroy();
    }
}
