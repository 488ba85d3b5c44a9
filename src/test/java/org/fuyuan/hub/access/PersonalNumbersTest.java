package org.fuyuan.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalNumbersTest {

    @Test
    void numbers_of_15_and_18_digits_are_masked() {
        assertThat(PersonalNumbers.masked("id 410825199001010015, old 412225700101001; 11010519491231002X"))
                .isEqualTo("id 410825************, old 412225*********; 110105************");
    }

    @Test
    void a_number_between_chinese_words_is_masked() {
        assertThat(PersonalNumbers.masked("被执行人410825199001010015已履行")).isEqualTo("被执行人410825************已履行");
    }

    @Test
    void other_numbers_stay() {
        String text = "took 1699999999999 ms, id 2f4dca21023d, 20261123, 6222021234567890123";
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(PersonalNumbers.masked(null)).isNull();
        assertThat(PersonalNumbers.masked("")).isEmpty();
    }
}
