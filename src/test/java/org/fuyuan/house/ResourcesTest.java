package org.fuyuan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern EVENT_ROW = Pattern.compile("^\\| `([A-Z_]+)` \\|.*");

    @Test
    void every_language_has_the_same_messages() throws IOException {
        Set<Object> chinese = keys(RESOURCES.resolve("messages.properties"));

        for (Path language : translations()) {
            assertThat(keys(language)).as(language.toString()).isEqualTo(chinese);
        }
    }

    @Test
    void the_document_of_ledger_events_lists_the_vocabulary() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs/ledger-events.md")).stream()
                .map(EVENT_ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();

        assertThat(documented)
                .as("auditors read docs/ledger-events.md, in the order of LedgerEvent")
                .isEqualTo(Arrays.stream(LedgerEvent.values()).map(Enum::name).toList());
    }

    @Test
    void the_table_of_certificate_types_lists_the_types_the_hub_knows() throws IOException {
        Set<String> table = Files.readAllLines(Path.of("mappings/codes/certificate-type.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Arrays.stream(CertificateType.values()).map(CertificateType::code))
                .containsExactlyInAnyOrderElementsOf(table);
    }

    private static List<Path> translations() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().matches("messages_.*\\.properties"))
                    .toList();
        }
    }

    private static Set<Object> keys(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.keySet());
    }
}
