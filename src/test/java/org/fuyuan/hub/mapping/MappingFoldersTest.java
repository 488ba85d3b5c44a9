package org.fuyuan.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fuyuan.hub.mapping.Mapping.Item;
import org.fuyuan.hub.mapping.Mapping.Written;
import org.fuyuan.hub.mapping.Mapping.WrittenRows;
import org.fuyuan.hub.message.MessageType;
import org.fuyuan.hub.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.validation.Languages;
import org.xmlunit.validation.Validator;

/** Discovers every mapping folder and holds it to its own examples. */
class MappingFoldersTest {

    private static final Mappings MAPPINGS = new MappingFolders(Path.of("."));

    static Stream<MappingFolder> folders() {
        return MappingFolders.folders(Example.MAPPINGS).stream();
    }

    static Stream<Example> examples() {
        return folders().flatMap(folder -> Example.of(folder).stream());
    }

    static Stream<Rejected> rejected() {
        return folders().flatMap(folder -> Rejected.of(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_folder_says_why_and_shows_examples_and_what_it_rejects(MappingFolder folder) {
        assertThat(folder.description().why()).isNotBlank().doesNotContain("\n");
        assertThat(folder.has("to-canonical.jslt") || folder.has("from-canonical.jslt"))
                .isTrue();
        assertThat(Example.of(folder)).as("examples in %s", folder.path()).isNotEmpty();
        assertThat(Rejected.of(folder))
                .as("rejected examples in %s", folder.path())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_reads_and_writes_as_its_folder_says(Example example) {
        Mapping mapping =
                MAPPINGS.of(example.folder().partner(), example.folder().type());
        if (example.folder().has("to-canonical.jslt")) {
            List<Item> items = example.read(mapping);
            assertThat(items).extracting(Item::refusal).containsOnlyNulls();
            assertThat(items)
                    .extracting(item -> Example.json(item.payload().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isEqualTo(example.payloads());
        }
        if (example.folder().has("from-canonical.jslt")) {
            write(example, mapping);
        }
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void every_rejected_example_is_refused_in_the_words_its_folder_says(Rejected rejected) {
        Mapping mapping =
                MAPPINGS.of(rejected.folder().partner(), rejected.folder().type());

        assertThat(rejected.refusals(mapping)).containsExactly(rejected.expected());
    }

    @Test
    void a_type_without_a_folder_is_refused() {
        assertThatThrownBy(() -> MAPPINGS.of("public-security", MessageType.COURT_RECORD))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no-mapping");
    }

    private static void write(Example example, Mapping mapping) {
        if (example.rows()) {
            WrittenRows written = mapping.writeRows(example.batch(), example.messages());
            assertThat(written.refused()).isEmpty();
            written.rows()
                    .forEach(row -> assertThat(row.remove(Mapping.MESSAGE_ID)).isNotNull());
            assertThat(asExample(written.rows())).isEqualTo(Example.json(example.document()));
            return;
        }
        Written written = mapping.write(example.batch(), example.messages());
        assertThat(written.refused()).isEmpty();
        switch (example.folder().description().format()) {
            case JSON -> sameJson(example, written.document());
            case XML -> sameXml(example, written.document());
            default -> assertThat(written.document()).isEqualTo(Example.bytes(example.document()));
        }
    }

    private static JsonNode asExample(List<Map<String, Object>> rows) {
        rows.forEach(row ->
                row.replaceAll((column, value) -> value == null || value instanceof Long ? value : value.toString()));
        return Example.json(Json.bytes(Example.JSON.valueToTree(rows)));
    }

    private static void sameJson(Example example, byte[] document) {
        JsonNode written = Example.json(document);
        assertThat(written).isEqualTo(Example.json(example.document()));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(example.folder().text("schema.json"))
                        .validate(written))
                .as("the whole document by schema.json")
                .isEmpty();
    }

    private static void sameXml(Example example, byte[] document) {
        assertThat(DiffBuilder.compare(document)
                        .withTest(Example.bytes(example.document()))
                        .ignoreWhitespace()
                        .checkForIdentical()
                        .build()
                        .getDifferences())
                .isEmpty();
        Validator schema = Validator.forLanguage(Languages.W3C_XML_SCHEMA_NS_URI);
        schema.setSchemaSource(
                Input.fromString(example.folder().text("schema.xsd")).build());
        assertThat(schema.validateInstance(Input.fromByteArray(document).build())
                        .getProblems())
                .as("the whole document by schema.xsd")
                .isEmpty();
    }
}
