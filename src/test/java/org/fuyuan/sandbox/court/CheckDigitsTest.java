package org.fuyuan.sandbox.court;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {

    @Test
    void a_citizen_number_ends_as_gb_11643_says() {
        assertThat(CheckDigits.citizenNumber("11010519491231002")).isEqualTo("11010519491231002X");
        assertThat(CheckDigits.citizenNumber("41082519900101001")).isEqualTo("410825199001010015");
    }

    @Test
    void an_organisation_code_stands_in_a_unified_code() {
        assertThat(CheckDigits.unifiedCode(42)).hasSize(18).contains(CheckDigits.organisationCode(42));
    }
}
