package org.fuyuan.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fuyuan.hub.identity.CertificateFinding.WRONG_CHECK_DIGIT;
import static org.fuyuan.hub.identity.CertificateType.RESIDENT_IDENTITY_CARD;
import static org.fuyuan.hub.identity.CertificateType.UNIFIED_SOCIAL_CREDIT_CODE;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CertificateNumberPropertyTest {

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String UNIFIED = "91110000600037341L";

    @Property
    void fifteen_digits_come_back_from_eighteen(@ForAll("oldNumbers") String fifteen) {
        CertificateNumber number = CertificateNumber.of(RESIDENT_IDENTITY_CARD, fifteen);

        assertThat(number.findings()).isEmpty();
        assertThat(number.fifteenDigits()).contains(fifteen);
    }

    @Property
    void one_wrong_digit_of_a_citizen_number_is_always_found(
            @ForAll("oldNumbers") String fifteen,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 9) int to) {
        String number = CertificateNumber.of(RESIDENT_IDENTITY_CARD, fifteen).value();
        String other = replaced(number, place, (char) ('0' + to));

        assertThat(other.equals(number)
                        || CertificateNumber.of(RESIDENT_IDENTITY_CARD, other)
                                .findings()
                                .contains(WRONG_CHECK_DIGIT))
                .isTrue();
    }

    @Property
    void one_wrong_digit_of_a_unified_code_is_always_found(
            @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 9) int to) {
        String other = replaced(UNIFIED, place, (char) ('0' + to));

        assertThat(other.equals(UNIFIED)
                        || CertificateNumber.of(UNIFIED_SOCIAL_CREDIT_CODE, other)
                                .findings()
                                .contains(WRONG_CHECK_DIGIT))
                .isTrue();
    }

    @Property
    void normalising_twice_changes_nothing(@ForAll CertificateType type, @ForAll("writings") String written) {
        String once = CertificateNumber.of(type, written).value();

        assertThat(CertificateNumber.of(type, once).value()).isEqualTo(once);
    }

    @Property
    void nothing_written_is_an_error_and_the_full_number_is_never_shown(
            @ForAll CertificateType type, @ForAll("writings") String written) {
        CertificateNumber number = CertificateNumber.of(type, written);

        if (number.isComparable()) {
            assertThat(number.masked()).doesNotContain(number.value());
            assertThat(number.toString().substring(number.toString().indexOf(',')))
                    .doesNotContain(number.value() + "]");
        }
    }

    @Provide
    Arbitrary<String> oldNumbers() {
        Arbitrary<LocalDate> birthdays = Arbitraries.integers()
                .between(0, 36524)
                .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
        Arbitrary<Integer> sequences = Arbitraries.integers().between(0, 999);
        return Combinators.combine(Arbitraries.of("410825", "412225", "110105", "650102"), birthdays, sequences)
                .as((division, birthday, sequence) ->
                        "%s%s%03d".formatted(division, birthday.format(SHORT_DATE), sequence));
    }

    @Provide
    Arbitrary<String> writings() {
        Arbitrary<String> numberLike = Arbitraries.strings()
                .withChars("0123456789XxHMhm０９Ｘ－-—() （）*南字第号\u3000\u200b")
                .ofMaxLength(20);
        return Arbitraries.oneOf(
                numberLike, Arbitraries.strings().ofMaxLength(24), oldNumbers().map(n -> n.toLowerCase(Locale.ROOT)));
    }

    private static String replaced(String number, int place, char with) {
        return number.substring(0, place) + with + number.substring(place + 1);
    }
}
