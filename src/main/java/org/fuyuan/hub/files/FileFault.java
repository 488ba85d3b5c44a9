package org.fuyuan.hub.files;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** One thing wrong in a file: where, what, and what to write instead. */
public record FileFault(Path file, int line, String wrong, String remedy) {

    public String sentence() {
        return "%s:%d: %s. Remedy: %s".formatted(file, line, wrong, remedy);
    }

    /** One sentence a line. */
    public static String sentences(Collection<FileFault> faults) {
        return faults.stream().map(FileFault::sentence).collect(Collectors.joining("\n"));
    }
}
