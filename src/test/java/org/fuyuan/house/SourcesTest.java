package org.fuyuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int CODE_LINES = 300;

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        assertThat(javaFiles(MAIN).map(Path::getParent).distinct())
                .as("a package without package-info.java leaves its purpose to be guessed")
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void no_source_file_grows_past_300_lines_of_code(Path root) throws IOException {
        assertThat(javaFiles(root))
                .as("a longer class does more than one thing; facts about one thing fit into a few screens")
                .allSatisfy(
                        file -> assertThat(codeLines(file)).as(file.toString()).isLessThanOrEqualTo(CODE_LINES));
    }

    private static Stream<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static long codeLines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().map(String::strip).filter(SourcesTest::isCode).count();
        } catch (IOException e) {
            throw new AssertionError(file + " could not be read", e);
        }
    }

    private static boolean isCode(String line) {
        return !line.isEmpty()
                && !line.startsWith("//")
                && !line.startsWith("/*")
                && !line.startsWith("*")
                && !line.startsWith("import ");
    }
}
