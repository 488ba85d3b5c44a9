package org.fuyuan.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder for the server of one run. What earlier runs left is removed beside the tests; at the end of a run they would wait for it. */
final class RunFolder {

    private static final Path ALL = Path.of("target", "test-postgres");

    private RunFolder() {}

    static Path fresh() throws IOException {
        Files.createDirectories(ALL);
        Thread removing = new Thread(remove(left()), "removing folders of earlier runs");
        removing.setDaemon(true);
        removing.start();
        return Files.createTempDirectory(ALL, "run-").toAbsolutePath();
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(folder -> !inUse(folder.resolve("postmaster.pid")))
                    .toList();
        }
    }

    private static boolean inUse(Path pidFile) {
        try {
            return Files.exists(pidFile)
                    && ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pidFile).get(0).trim()))
                            .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Runnable remove(List<Path> folders) {
        return () -> {
            for (Path folder : folders) {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
