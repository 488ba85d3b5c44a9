package org.fuyuan.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fuyuan.hub.identity.CertificateFinding.ILLEGAL_CHARACTER;
import static org.fuyuan.hub.identity.CertificateFinding.MASKED;
import static org.fuyuan.hub.identity.CertificateFinding.NO_SUCH_DATE;
import static org.fuyuan.hub.identity.CertificateFinding.UNKNOWN_DIVISION;
import static org.fuyuan.hub.identity.CertificateFinding.WRONG_CHECK_DIGIT;
import static org.fuyuan.hub.identity.CertificateFinding.WRONG_LENGTH;
import static org.fuyuan.hub.identity.CertificateFinding.WRONG_ORGANISATION_CHECK_DIGIT;
import static org.fuyuan.hub.identity.CertificateFinding.WRONG_PREFIX;
import static org.fuyuan.hub.identity.CertificateType.FOREIGN_PERMANENT_RESIDENT_CARD;
import static org.fuyuan.hub.identity.CertificateType.HONG_KONG_MACAU_RESIDENCE_PERMIT;
import static org.fuyuan.hub.identity.CertificateType.HONG_KONG_MACAU_TRAVEL_PERMIT;
import static org.fuyuan.hub.identity.CertificateType.ORGANISATION_CODE;
import static org.fuyuan.hub.identity.CertificateType.RESIDENT_IDENTITY_CARD;
import static org.fuyuan.hub.identity.CertificateType.UNIFIED_SOCIAL_CREDIT_CODE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "410825199001010015", "412225197001010015"})
    void sound_citizen_numbers_have_no_findings(String number) {
        assertThat(CertificateNumber.of(RESIDENT_IDENTITY_CARD, number).findings())
                .isEmpty();
    }

    @Test
    void a_15_digit_number_equals_its_18_digit_form() {
        CertificateNumber old = CertificateNumber.of(RESIDENT_IDENTITY_CARD, "150102880730303");

        assertThat(old).isEqualTo(CertificateNumber.of(RESIDENT_IDENTITY_CARD, "150102198807303035"));
        assertThat(old.fifteenDigits()).contains("150102880730303");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                " 110105 19491231 002X\u200b",
                "\ufeff11010519491231002Ⅹ",
                "11010519491231002×",
                "11010519491231002Х"
            })
    void widths_spaces_and_look_alikes_of_x_do_not_matter(String written) {
        assertThat(CertificateNumber.of(RESIDENT_IDENTITY_CARD, written).value())
                .isEqualTo("11010519491231002X");
    }

    @Test
    void a_wrong_check_digit_is_a_finding_and_still_matches_an_equal_number() {
        CertificateNumber wrong = CertificateNumber.of(RESIDENT_IDENTITY_CARD, "36042619910102009X");

        assertThat(wrong.findings()).containsExactly(WRONG_CHECK_DIGIT);
        assertThat(wrong).isEqualTo(CertificateNumber.of(RESIDENT_IDENTITY_CARD, "36042619910102009x"));
        assertThat(wrong.isComparable()).isTrue();
    }

    @Test
    void a_date_that_does_not_exist_is_found_behind_a_right_check_digit() {
        assertThat(CertificateNumber.of(RESIDENT_IDENTITY_CARD, "360426199113010079")
                        .findings())
                .containsExactly(NO_SUCH_DATE);
        assertThat(CertificateNumber.of(RESIDENT_IDENTITY_CARD, "410825199002300013")
                        .findings())
                .contains(NO_SUCH_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "990825199001010015, UNKNOWN_DIVISION",
        "810000199408230021, UNKNOWN_DIVISION",
        "41082519900101001, WRONG_LENGTH",
        "41082519900101O015, ILLEGAL_CHARACTER",
        "4108251990010X0015, ILLEGAL_CHARACTER",
        "'   ', BLANK",
        "4108251990****0015, MASKED"
    })
    void what_is_odd_about_a_citizen_number_is_named(String number, CertificateFinding finding) {
        assertThat(CertificateNumber.of(RESIDENT_IDENTITY_CARD, number).findings())
                .contains(finding);
    }

    @Test
    void blank_null_and_masked_numbers_must_not_be_compared() {
        assertThat(CertificateNumber.of(RESIDENT_IDENTITY_CARD, null).isComparable())
                .isFalse();
        assertThat(CertificateNumber.of(RESIDENT_IDENTITY_CARD, " ").isComparable())
                .isFalse();
        CertificateNumber masked = CertificateNumber.of(RESIDENT_IDENTITY_CARD, "4108251990＊＊＊＊0015");
        assertThat(masked.isComparable()).isFalse();
        assertThat(masked.findings()).containsExactly(MASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "91350100m000100y43"})
    void sound_unified_codes_have_no_findings(String number) {
        assertThat(CertificateNumber.of(UNIFIED_SOCIAL_CREDIT_CODE, number).findings())
                .isEmpty();
    }

    @Test
    void a_unified_code_in_circulation_with_a_wrong_check_digit_is_only_found_odd() {
        assertThat(CertificateNumber.of(UNIFIED_SOCIAL_CREDIT_CODE, "91350203M0001FUE2P")
                        .findings())
                .contains(WRONG_CHECK_DIGIT);
    }

    @Test
    void letters_the_unified_code_never_uses_are_found() {
        assertThat(CertificateNumber.of(UNIFIED_SOCIAL_CREDIT_CODE, "9135O100M000100Y43")
                        .findings())
                .containsExactly(ILLEGAL_CHARACTER);
    }

    @Test
    void a_unified_code_holds_its_organisation_code_and_checks_it() {
        CertificateNumber unified = CertificateNumber.of(UNIFIED_SOCIAL_CREDIT_CODE, "91110000600037341L");
        CertificateNumber organisation = CertificateNumber.of(ORGANISATION_CODE, "60003734-1");

        assertThat(unified.organisationCode())
                .isEqualTo(organisation.organisationCode())
                .contains("600037341");
        assertThat(organisation.findings()).isEmpty();
        assertThat(CertificateNumber.of(UNIFIED_SOCIAL_CREDIT_CODE, "91110000600037342L")
                        .findings())
                .contains(WRONG_ORGANISATION_CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60003734-1", "600037341", "６０００３７３４－１", "60003734—1", "60003734 1"})
    void an_organisation_code_reads_with_or_without_its_hyphen(String written) {
        assertThat(CertificateNumber.of(ORGANISATION_CODE, written).value()).isEqualTo("600037341");
    }

    @Test
    void one_number_that_passes_two_checks_is_two_different_certificates() {
        CertificateNumber person = CertificateNumber.of(RESIDENT_IDENTITY_CARD, "430407199312020025");
        CertificateNumber entity = CertificateNumber.of(UNIFIED_SOCIAL_CREDIT_CODE, "430407199312020025");

        assertThat(person.findings()).isEmpty();
        assertThat(entity.findings()).doesNotContain(WRONG_CHECK_DIGIT, ILLEGAL_CHARACTER, WRONG_LENGTH);
        assertThat(person).isNotEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource({"H1234567801, H12345678", "m12345678, M12345678", "H12345678(01), H12345678", "Ｈ１２３４５６７８, H12345678"})
    void a_renewed_hong_kong_or_macau_permit_is_still_the_same(String written, String value) {
        CertificateNumber permit = CertificateNumber.of(HONG_KONG_MACAU_TRAVEL_PERMIT, written);

        assertThat(permit.value()).isEqualTo(value);
        assertThat(permit.findings()).isEmpty();
        assertThat(CertificateNumber.of(HONG_KONG_MACAU_TRAVEL_PERMIT, "Q12345678")
                        .findings())
                .containsExactly(WRONG_PREFIX);
    }

    @Test
    void residence_permits_are_numbered_like_citizens_with_prefixes_of_their_own() {
        assertThat(CertificateNumber.of(HONG_KONG_MACAU_RESIDENCE_PERMIT, "810000199408230021")
                        .findings())
                .isEmpty();
        assertThat(CertificateNumber.of(HONG_KONG_MACAU_RESIDENCE_PERMIT, "830000199201300022")
                        .findings())
                .contains(UNKNOWN_DIVISION);
        assertThat(CertificateNumber.of(CertificateType.TAIWAN_RESIDENCE_PERMIT, "830000199201300022")
                        .findings())
                .isEmpty();
    }

    @Test
    void both_forms_of_the_permanent_resident_card_are_known() {
        assertThat(CertificateNumber.of(FOREIGN_PERMANENT_RESIDENT_CARD, "usa110079010101")
                        .findings())
                .isEmpty();
        assertThat(CertificateNumber.of(FOREIGN_PERMANENT_RESIDENT_CARD, "911124198108030024")
                        .findings())
                .isEmpty();
        assertThat(CertificateNumber.of(FOREIGN_PERMANENT_RESIDENT_CARD, "911124198108030025")
                        .findings())
                .containsExactly(WRONG_CHECK_DIGIT);
    }

    @Test
    void an_officers_card_reads_the_same_however_it_is_written() {
        CertificateNumber full = CertificateNumber.of(CertificateType.ARMY_OFFICER_CARD, "南字第01234567号");

        assertThat(full.findings()).isEmpty();
        assertThat(CertificateNumber.of(CertificateType.ARMY_OFFICER_CARD, "南 ０１２３４５６７")
                        .value())
                .isEqualTo(full.value());
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1101051949****002X",
        "60003734-1, 6****7341",
        "E12345678, E****5678",
        "1234567, ****",
        "'', ****"
    })
    void a_masked_number_shows_ten_and_four_characters_and_less_of_a_short_one(String number, String masked) {
        assertThat(CertificateNumber.of(CertificateType.OTHER, number.replace("-", ""))
                        .masked())
                .isEqualTo(masked);
    }
}
