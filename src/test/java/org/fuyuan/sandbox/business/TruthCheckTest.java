package org.fuyuan.sandbox.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fuyuan.sandbox.business.TruthCheck.Finding;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.court.Standing;
import org.junit.jupiter.api.Test;

class TruthCheckTest {

    private static final Instant DECIDED = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant LONG_AGO = DECIDED.minusSeconds(3_600);
    private static final Identity SOMEBODY = new Identity(true, "王伟", "11010519491231002X");
    private static final Standing DISHONEST = standing("DISHONEST", false, true, true, LONG_AGO);

    @Test
    void a_block_on_somebody_not_listed_is_wrong() {
        assertThat(found(Writing.PLAIN, Effect.BLOCK)).isEqualTo(Finding.WRONGLY_BLOCKED);
    }

    @Test
    void a_block_on_whose_entry_has_been_deleted_is_wrong() {
        assertThat(found(Writing.PLAIN, Effect.BLOCK, standing("DISHONEST", false, true, false, LONG_AGO)))
                .isEqualTo(Finding.WRONGLY_BLOCKED);
    }

    @Test
    void a_block_on_the_number_of_somebody_of_another_name_is_wrong() {
        assertThat(found(Writing.PLAIN, Effect.BLOCK, standing("DISHONEST", false, false, true, LONG_AGO)))
                .isEqualTo(Finding.WRONGLY_BLOCKED);
    }

    @Test
    void a_block_without_the_whole_number_is_wrong_even_on_the_listed_one() {
        assertThat(found(Writing.MASKED, Effect.BLOCK, DISHONEST)).isEqualTo(Finding.WRONGLY_BLOCKED);
    }

    @Test
    void a_pass_of_somebody_listed_with_number_and_name_is_wrong() {
        assertThat(found(Writing.FIFTEEN_DIGITS, Effect.PASS, DISHONEST)).isEqualTo(Finding.LISTED_AND_MISSED);
        assertThat(found(Writing.PLAIN, Effect.REVIEW, DISHONEST)).isEqualTo(Finding.LISTED_AND_MISSED);
    }

    @Test
    void a_block_of_the_listed_and_a_pass_of_the_unlisted_are_right() {
        assertThat(found(Writing.PLAIN, Effect.BLOCK, DISHONEST)).isEqualTo(Finding.RIGHT);
        assertThat(found(Writing.PLAIN, Effect.PASS)).isEqualTo(Finding.RIGHT);
    }

    @Test
    void who_is_only_on_the_other_list_or_bound_with_a_firm_need_not_be_blocked() {
        assertThat(found(Writing.PLAIN, Effect.PASS, standing("CONSUMPTION_RESTRICTION", false, true, true, LONG_AGO)))
                .isEqualTo(Finding.RIGHT);
        assertThat(found(Writing.PLAIN, Effect.REVIEW, standing("DISHONEST", true, true, true, LONG_AGO)))
                .isEqualTo(Finding.RIGHT);
    }

    @Test
    void while_a_change_is_on_its_way_nothing_is_called_wrong() {
        Standing justListed = standing("DISHONEST", false, true, true, DECIDED.minusSeconds(5));
        assertThat(found(Writing.PLAIN, Effect.PASS, justListed)).isEqualTo(Finding.UNDER_WAY);
    }

    private static Finding found(Writing writing, Effect effect, Standing... standings) {
        Applicant applicant = new Applicant("1", SOMEBODY, "legal-representative", writing);
        return TruthCheck.of(Business.COMPANY_REGISTRATION, applicant, effect, List.of(standings), DECIDED);
    }

    private static Standing standing(String list, boolean related, boolean named, boolean inEffect, Instant changedAt) {
        return new Standing("SX1", list, related, named, inEffect, false, changedAt);
    }
}
