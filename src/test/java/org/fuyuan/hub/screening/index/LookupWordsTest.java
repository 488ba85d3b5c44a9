package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which words a party is looked for. */
class LookupWordsTest {

    @Test
    void a_number_before_1999_is_looked_for_in_both_its_lengths() {
        assertThat(words("111", "410825900101001").numbers())
                .containsExactlyInAnyOrder("P410825199001010015", "P410825900101001");
    }

    @Test
    void a_credit_code_and_its_organisation_code_have_one_word() {
        assertThat(words("901", "91350100M000100Y43").numbers())
                .containsAll(words("902", "M000100Y-4").numbers())
                .contains("EM000100Y4");
    }

    @Test
    void a_credit_code_and_the_same_under_other_certificates_have_their_words_in_common() {
        assertThat(words("901", "91350100M000100Y43").numbers())
                .isEqualTo(words("990", "91350100M000100Y43").numbers())
                .containsExactlyInAnyOrder("EM000100Y4", "P91350100M000100Y43");
    }

    @Test
    void a_masked_or_missing_number_has_none() {
        assertThat(words("111", "4108251990****0015").numbers()).isEmpty();
        assertThat(words("", "").numbers()).isEmpty();
        assertThat(words("111", "").name()).isEqualTo(words("902", "M000100Y4").name());
    }

    @ParameterizedTest
    @EnumSource(CertificateType.class)
    void a_number_has_two_words_at_most(CertificateType type) {
        for (String number : new String[] {
            "410825900101001",
            "410825199001010015",
            "H1234567890",
            "12345678(A)",
            "军字第123456号",
            "USA123456789012",
            "E12345678"
        }) {
            assertThat(words(type.code(), number).numbers()).hasSizeBetween(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"410825199001010015", "４１０８２５１９９００１０１００１５", " 410825 19900101 0015 "})
    void however_it_is_typed_it_has_the_same_word(String number) {
        assertThat(words("111", number).numbers()).containsExactly("P410825199001010015");
    }

    private static LookupWords words(String type, String number) {
        return LookupWords.of(new Party("1", PartyKind.PERSON, "张守信", type, number, "director"));
    }
}
