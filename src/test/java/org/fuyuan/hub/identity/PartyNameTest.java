package org.fuyuan.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "阿卜杜拉·买买提",
                "阿卜杜拉•买买提",
                "阿卜杜拉．买买提",
                "阿卜杜拉.买买提",
                "阿卜杜拉・买买提",
                "阿卜杜拉･买买提",
                "阿卜杜拉‧买买提",
                " 阿卜杜拉 · 买买提 "
            })
    void middle_dots_of_every_kind_are_one(String written) {
        assertThat(PartyName.of(written)).isEqualTo(PartyName.of("阿卜杜拉·买买提"));
    }

    @ParameterizedTest
    @CsvSource({
        "温县恒通（集团）有限公司, 温县恒通(集团)有限公司",
        "温县恒通〔集团〕有限公司, 温县恒通（集团）有限公司",
        "ＡＢＣ商贸有限公司, Abc商贸有限公司",
        "张　伟, 张伟",
        "張偉, 张伟",
        "陳麗華, 陈丽华",
        "閻峯, 阎峰",
        "⼀凡, 一凡",
        "凉\ufa17, 凉益"
    })
    void the_same_name_typed_differently_reads_the_same(String one, String other) {
        assertThat(PartyName.of(one).reads(PartyName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"萧军, 肖军", "阎明, 闫明", "傅军, 付军", "王昇, 王升", "一①号店, 一1号店"})
    void names_that_differ_today_stay_different(String one, String other) {
        assertThat(PartyName.of(one).reads(PartyName.of(other))).isFalse();
    }

    @Test
    void rare_characters_survive_and_those_of_older_tables_find_their_place() {
        assertThat(PartyName.of("王𠅤").comparisonForm()).isEqualTo("王𠅤");
        assertThat(PartyName.of("王\ue863")).isEqualTo(PartyName.of("王䶮"));
    }

    @Test
    void the_original_is_kept() {
        assertThat(PartyName.of(" 張　偉 ").written()).isEqualTo(" 張　偉 ");
    }

    @Test
    void a_name_is_not_shown_in_full() {
        assertThat(PartyName.of("张伟光")).hasToString("张**");
    }

    @Test
    void a_name_of_spaces_is_blank() {
        assertThat(PartyName.of(" \u3000\u200b").isBlank()).isTrue();
    }

    @Property
    void folding_twice_changes_nothing(@ForAll("names") String written) {
        String once = PartyName.of(written).comparisonForm();

        assertThat(PartyName.of(once).comparisonForm()).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(6),
                Arbitraries.strings().withChars("張張王ＡbcＣ·•．（）()〔〕 \u3000⼀⼆ﾊﾟé①").ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(12));
    }
}
