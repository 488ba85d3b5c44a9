package org.fuyuan.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（2021）豫0825执123号",
                "(2021)豫0825执123号",
                "〔2021〕豫0825执123号",
                "[2021]豫0825执00123号",
                "（２０２１）豫０８２５执１２３号",
                " （2021） 豫0825 执 123 号 ",
                "(2021)豫0825執123號",
                "（2021)豫0825执123",
                "2021豫0825执123号"
            })
    void every_way_of_writing_gives_one_canonical_form(String written) {
        assertThat(CaseNumber.parse(written)).map(CaseNumber::canonical).contains("（2021）豫0825执123号");
    }

    @ParameterizedTest
    @CsvSource({
        "(2014)广法执字第00232号, （2014）广法执字第232号",
        "（2013）温执字第7号, （2013）温执字第7号",
        "(2009)焦民一终字第18号, （2009）焦民一终字第18号",
        "（2014）广法执字232号, （2014）广法执字第232号"
    })
    void numbers_of_before_2016_keep_their_style(String written, String canonical) {
        assertThat(CaseNumber.parse(written)).map(CaseNumber::canonical).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "（2021）豫0825执123号之一, 1",
        "（2021）豫0825执123之一号, 1",
        "（2021）豫0825执123号之1, 1",
        "（2021）豫0825执123-2号, 2",
        "（2021）豫0825执恢123号之十二, 12",
        "（2014）温执字第232-3号, 3",
        "（2014）温执字第232号之二十一, 21"
    })
    void parts_of_a_case_are_read(String written, int part) {
        assertThat(CaseNumber.parse(written)).map(CaseNumber::part).contains(part);
    }

    @Test
    void a_part_is_written_in_chinese_after_the_number() {
        assertThat(CaseNumber.parse("(2021)豫0825执123-12号"))
                .map(CaseNumber::canonical)
                .contains("（2021）豫0825执123号之十二");
    }

    @ParameterizedTest
    @CsvSource({
        "（2021）豫0825执123号, 豫0825执",
        "（2021）豫08执恢5号, 豫08执恢",
        "（2022）豫执复9号, 豫执复",
        "（2020）最高法知民终11号, 最高法知民终",
        "（2021）豫0825民初1号, 豫0825民初",
        "（2021）豫0825行审1号, 豫0825行审",
        "（2021）豫0825破申1号, 豫0825破申",
        "（2023）豫7101执保1号, 豫7101执保"
    })
    void court_and_type_stay_together_as_written(String written, String mark) {
        assertThat(CaseNumber.parse(written)).map(CaseNumber::mark).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "暂无", "豫0825执123号", "（2021）", "（1821）豫0825执123号", "（2021）豫0825执号", "2021年3月24日"})
    void anything_else_is_no_case_number(String written) {
        assertThat(CaseNumber.parse(written)).isEmpty();
    }

    @Test
    void null_is_no_case_number() {
        assertThat(CaseNumber.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2021)豫0825执123-12号", "(2014)广法执字第00232号", "（2022）豫执复9号之十"})
    void a_canonical_form_is_its_own_canonical_form(String written) {
        CaseNumber number = CaseNumber.parse(written).orElseThrow();

        assertThat(CaseNumber.parse(number.canonical())).contains(number);
    }
}
