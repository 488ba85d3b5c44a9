package org.fuyuan.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "410825199001010015, 410825************",
        "被执行人410825199001010015已履行, 被执行人410825************已履行",
        "11010519491231002x and 11010519491231002X, 110105************ and 110105************",
        "４１０８２５１９９００１０１００１５, ４１０８２５************",
        "number of SX1 for 410825199001010015, number of SX1 for 410825************"
    })
    void whoever_is_named_by_a_number_is_hidden(String text, String masked) {
        assertThat(CitizenNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LISTED of SX41082500000021, version 1",
                "410825199001010016",
                "410825199013010015",
                "SX410825199001010015",
                "snapshot 0198f2f0-1b1c-7a0e-8a51-410825199001: row 18",
                "91350100M000100Y43",
                "6222021234567890123",
                ""
            })
    void the_number_of_a_record_stays(String text) {
        assertThat(CitizenNumbers.masked(text)).isSameAs(text);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(CitizenNumbers.masked(null)).isNull();
    }
}
