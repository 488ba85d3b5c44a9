package org.fuyuan.hub.screening.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the county's catalogue that a test may change. */
final class TestCatalogue {

    private TestCatalogue() {}

    static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(TestMeasures.FOLDER)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                Path copy = folder.resolve(TestMeasures.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The file's new text, in which the first {@code good} is {@code bad}. */
    static String replace(Path file, String good, String bad) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(good);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not say " + good);
        }
        String changed = text.substring(0, at) + bad + text.substring(at + good.length());
        Files.writeString(file, changed);
        return changed;
    }
}
