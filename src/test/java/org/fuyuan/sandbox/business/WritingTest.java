package org.fuyuan.sandbox.business;

import static org.assertj.core.api.Assertions.assertThat;

import org.fuyuan.sandbox.court.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    private static final Identity PERSON = new Identity(true, "王伟", "11010519491231002X");
    private static final Identity BORN_LATER = new Identity(true, "王伟", "410825200501010015");
    private static final Identity MISTYPED = new Identity(true, "王伟", "110105194912310021");
    private static final Identity FIRM = new Identity(false, "温县德润商贸有限公司", "91410825MA000042XT");

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 11010519491231002X",
        "FIFTEEN_DIGITS, 110105491231002",
        "FULL_WIDTH, １１０１０５１９４９１２３１００２Ｘ",
        "LOWER_CASE_X, 11010519491231002x",
        "SPACED, 1101 0519491231 002X",
        "MASKED, 110105********002X",
        "LEFT_OUT, ''"
    })
    void a_number_is_written_in_all_the_ways_people_write(Writing writing, String written) {
        assertThat(writing.fits(PERSON)).isTrue();
        assertThat(writing.of(PERSON.number())).isEqualTo(written);
    }

    @Test
    void only_who_was_born_before_2000_ever_had_fifteen_digits() {
        assertThat(Writing.FIFTEEN_DIGITS.fits(BORN_LATER)).isFalse();
    }

    @Test
    void a_number_with_a_wrong_check_digit_cannot_be_told_from_fifteen_digits() {
        assertThat(Writing.FIFTEEN_DIGITS.fits(MISTYPED)).isFalse();
    }

    @Test
    void a_firm_may_show_the_organisation_code_within_its_credit_code() {
        Applicant firm = new Applicant("1", FIRM, "transferor", Writing.ORGANISATION_CODE);
        assertThat(firm.certificateNumber()).isEqualTo("MA000042X");
        assertThat(firm.certificateType()).isEqualTo("902");
        assertThat(Writing.ORGANISATION_CODE.fits(PERSON)).isFalse();
        assertThat(Writing.MASKED.fits(FIRM)).isFalse();
    }

    @Test
    void a_number_left_out_has_no_type() {
        assertThat(new Applicant("1", PERSON, "buyer", Writing.LEFT_OUT).certificateType())
                .isEmpty();
    }

    @Test
    void a_name_on_the_screen_hides_its_middle() {
        assertThat(new Applicant("1", new Identity(true, "张守信", ""), "buyer", Writing.PLAIN).maskedName())
                .isEqualTo("张*信");
        assertThat(new Applicant("1", PERSON, "buyer", Writing.PLAIN).maskedName())
                .isEqualTo("王*");
        assertThat(new Applicant("1", FIRM, "buyer", Writing.PLAIN).maskedName())
                .isEqualTo("温县*公司");
    }
}
