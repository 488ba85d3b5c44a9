package org.fuyuan.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The characters whose codes the editions of GB18030 changed, whichever edition this Java follows. */
class Gb18030Test {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Code of 2022; code of the same character in earlier editions; the character; the private one that had the code of 2022. */
    static final String CHANGED =
            """
            A8BC, 8135F437, 1E3F, E7C7
            A6D9, 84318236, FE10, E78D
            A6DA, 84318238, FE12, E78E
            A6DB, 84318237, FE11, E78F
            A6DC, 84318239, FE13, E790
            A6DD, 84318330, FE14, E791
            A6DE, 84318331, FE15, E792
            A6DF, 84318332, FE16, E793
            A6EC, 84318333, FE17, E794
            A6ED, 84318334, FE18, E795
            A6F3, 84318335, FE19, E796
            FE59, 82359037, 9FB4, E81E
            FE61, 82359038, 9FB5, E826
            FE66, 82359039, 9FB6, E82B
            FE67, 82359130, 9FB7, E82C
            FE6D, 82359131, 9FB8, E832
            FE7E, 82359132, 9FB9, E843
            FE90, 82359133, 9FBA, E854
            FEA0, 82359134, 9FBB, E864
            """;

    @ParameterizedTest
    @CsvSource(textBlock = CHANGED)
    void both_codes_are_read_as_the_character_and_it_is_written_with_that_of_2022(
            String code, String earlier, String character, String privately) throws IOException {
        String expected = text(character);

        assertThat(decoded(code)).isEqualTo(expected);
        assertThat(decoded(earlier)).isEqualTo(expected);
        assertThat(streamed(code + earlier)).isEqualTo(expected + expected);
        assertThat(encoded(expected)).isEqualTo(code);
        assertThat(encoded(text(privately))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"䶮", "㑇", "𠮷", "𬱟", "·", "温"})
    void other_rare_characters_of_names_keep_their_codes(String name) throws IOException {
        assertThat(encoded(name)).isEqualTo(HEX.formatHex(name.getBytes(GB18030)));
        assertThat(decoded(encoded(name))).isEqualTo(name);
    }

    @Test
    void every_character_comes_back_as_it_was_the_private_nineteen_left_aside() throws IOException {
        StrictText text = new StrictText(GB18030);
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
                .filter(code -> !CHANGED.contains("%04X\n".formatted(code)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] bytes = text.encode(all);

        assertThat(text.decode(bytes, 0, bytes.length)).isEqualTo(all);
    }

    @Test
    void a_java_that_follows_the_edition_of_2000_reads_and_writes_the_same() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.charset.GB18030=2000",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InAnotherJava.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).last().asString().isEqualTo("edition 2000, 19 characters as in 2022");
        assertThat(java.waitFor()).isZero();
    }

    /** Says whether every changed character is read and written as in 2022, and which edition the running Java follows. */
    static final class InAnotherJava {

        public static void main(String[] none) throws IOException {
            String edition = text("9FB4").getBytes(GB18030).length == 2 ? "2022" : "2000";
            int right = 0;
            for (String line : CHANGED.lines().toList()) {
                String[] row = line.split(", ");
                String character = text(row[2]);
                boolean read =
                        decoded(row[0]).equals(character) && decoded(row[1]).equals(character);
                right += read && encoded(character).equals(row[0]) ? 1 : 0;
            }
            System.out.println("edition " + edition + ", " + right + " characters as in 2022");
        }
    }

    private static String text(String codePoint) {
        return Character.toString(Integer.parseInt(codePoint, 16));
    }

    private static String decoded(String hex) throws CharacterCodingException {
        byte[] bytes = HEX.parseHex(hex);
        return new StrictText(GB18030).decode(bytes, 0, bytes.length);
    }

    private static String encoded(String text) throws CharacterCodingException {
        return HEX.formatHex(new StrictText(GB18030).encode(text));
    }

    private static String streamed(String hex) throws IOException {
        try (Reader reader = StrictText.reader(new ByteArrayInputStream(HEX.parseHex(hex)), GB18030)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
