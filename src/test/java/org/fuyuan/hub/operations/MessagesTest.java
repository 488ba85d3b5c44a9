package org.fuyuan.hub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.]*)[}(]");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("/messages_en.properties")).isEqualTo(keys("/messages.properties"));
    }

    @Test
    void nothing_is_left_unsaid() {
        assertThat(load("/messages.properties").values())
                .noneMatch(text -> text.toString().isBlank());
        assertThat(load("/messages_en.properties").values())
                .allMatch(text -> text.toString().chars().noneMatch(Character::isIdeographic));
    }

    @Test
    void every_word_of_every_page_is_in_both_languages() throws IOException {
        assertThat(keys("/messages.properties")).containsAll(keysOfPages());
    }

    private static Set<String> keysOfPages() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            return pages.filter(Files::isRegularFile)
                    .flatMap(page -> KEY.matcher(read(page)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String resource) {
        return new TreeSet<>(load(resource).stringPropertyNames());
    }

    private static Properties load(String resource) {
        try (var in = new InputStreamReader(MessagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
