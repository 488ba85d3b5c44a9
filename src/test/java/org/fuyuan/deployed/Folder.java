package org.fuyuan.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder as an administrator lays it out: {@code routes/} and {@code mappings/}, and nothing of the sources. */
final class Folder {

    private Folder() {}

    /** Kept under {@code target/}, logs and state included, for whoever has to find out why a test failed. */
    static Path lay() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "deployed-").toAbsolutePath();
        for (String part : new String[] {"routes", "mappings"}) {
            FileSystemUtils.copyRecursively(Path.of(part), folder.resolve(part));
        }
        return folder;
    }
}
