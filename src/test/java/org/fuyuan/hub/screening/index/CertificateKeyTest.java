package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CertificateKeyTest {

    private static final Hashing HASHING = new Hashing(1);

    @Property
    void different_citizen_numbers_have_different_keys(
            @ForAll("citizenNumbers") String one, @ForAll("citizenNumbers") String other) {
        assertThat(key("111", one) == key("111", other)).isEqualTo(one.equals(other));
    }

    @Property
    void citizen_numbers_that_differ_in_one_character_have_different_keys(
            @ForAll("citizenNumbers") String number, @ForAll("places") int place) {
        char changed = number.charAt(place) == '7' ? '8' : '7';
        String other = number.substring(0, place) + changed + number.substring(place + 1);
        assertThat(key("111", number)).isNotEqualTo(key("111", other));
    }

    @Property
    void different_organisation_codes_have_different_keys(@ForAll("codes") String one, @ForAll("codes") String other) {
        assertThat(key("902", one) == key("902", other)).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> citizenNumbers() {
        return Arbitraries.strings().numeric().ofLength(17).flatMap(digits -> Arbitraries.of("0123456789X".split(""))
                .map(check -> digits + check));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 17);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(9);
    }

    @Test
    void a_credit_code_has_the_key_of_the_organisation_code_within() {
        assertThat(key("901", "91350100M000100Y43")).isEqualTo(key("902", "M000100Y4"));
    }

    @Test
    void a_number_is_the_same_whatever_certificate_of_a_person_it_was_read_from() {
        assertThat(key("112", "11010519491231002X")).isEqualTo(key("111", "11010519491231002X"));
        assertThat(key("414", "E12345678")).isEqualTo(key("411", "E12345678"));
    }

    @Test
    void the_same_characters_as_a_citizen_number_and_as_a_credit_code_are_two_keys() {
        assertThat(key("111", "430407199312020025")).isNotEqualTo(key("901", "430407199312020025"));
        assertThat(CertificateKey.equal("111", "430407199312020025", "901", "430407199312020025"))
                .isFalse();
    }

    @Test
    void two_credit_codes_around_the_same_organisation_code_are_not_equal() {
        assertThat(CertificateKey.equal("901", "91350100M000100Y43", "901", "92350100M000100Y43"))
                .isFalse();
        assertThat(CertificateKey.equal("901", "91350100M000100Y43", "902", "M000100Y4"))
                .isTrue();
    }

    @Test
    void a_blank_or_masked_number_has_no_key() {
        assertThat(key("111", "")).isEqualTo(CertificateKey.NONE);
        assertThat(key("111", null)).isEqualTo(CertificateKey.NONE);
        assertThat(key("111", "1101051949****002X")).isEqualTo(CertificateKey.NONE);
    }

    private static long key(String type, String number) {
        return CertificateKey.of(type, number, HASHING);
    }
}
