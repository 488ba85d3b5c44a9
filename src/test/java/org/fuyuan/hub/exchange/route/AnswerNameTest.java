package org.fuyuan.hub.exchange.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerNameTest {

    private final AnswerName name = new AnswerName();

    @Test
    void an_answer_is_named_like_its_file() {
        assertThat(name.of("receipt-1.csv")).isEqualTo("receipt-1.csv");
        assertThat(name.of("a".repeat(180))).isEqualTo("a".repeat(180));
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(name.of("receipt-" + "回".repeat(80))).matches("receipt-回{51}-[0-9a-f]{16}");
        assertThat(name.of("𠀀".repeat(60))).matches("𠀀{40}-[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "回", "𠀀"})
    void no_name_is_longer_than_180_bytes(String character) {
        for (int count = 1; count <= 255; count++) {
            assertThat(name.of(character.repeat(count)).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(180);
        }
    }

    @Test
    void long_names_alike_at_their_beginning_are_told_apart() {
        assertThat(name.of("a".repeat(250) + "1")).isNotEqualTo(name.of("a".repeat(250) + "2"));
    }
}
