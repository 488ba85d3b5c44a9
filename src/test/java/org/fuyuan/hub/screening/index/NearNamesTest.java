package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fuyuan.hub.identity.PartyName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that look or sound like one of the list, each with how near it is and why. */
class NearNamesTest {

    private static final Resemblance RESEMBLANCE = Resemblance.load();

    @TempDir
    Path folder;

    private ListReplica replica;
    private long place;

    @BeforeEach
    void open() throws IOException {
        replica = new ListFiles(folder, Hashing::new).empty();
    }

    @ParameterizedTest
    @CsvSource({
        "张玮, 张伟, 音形皆近 伟/玮",
        "王土, 王士, 字形相近 士/土",
        "李末, 李未, 字形相近 未/末",
        "戊己, 戊巳, 字形相近 巳/己",
        "欧阳娜, 欧阳那, 读音相同 那/娜",
        "善国强, 单国强, 读音相同 单/善",
        "求国强, 仇国强, 读音相同 仇/求",
        "增国强, 曾国强, 读音相同 曾/增",
        "谢国强, 解国强, 读音相同 解/谢",
        "扎国强, 查国强, 读音相同 查/扎",
        "欧国强, 区国强, 读音相同 区/欧",
    })
    void a_character_that_sounds_or_looks_alike_is_found(String listed, String asked, String why) {
        list(listed);
        Found found = near(asked);
        assertThat(found.bindings()).extracting(Binding::name).containsExactly(listed);
        assertThat(found.nearness().get(0).score()).isBetween(0.5, 0.99);
        assertThat(found.nearness().get(0).why()).isEqualTo(why);
    }

    @Test
    void two_characters_are_found_in_short_names() {
        list("张玮婷");
        Found found = near("章伟婷");
        assertThat(found.bindings()).extracting(Binding::name).containsExactly("张玮婷");
        assertThat(found.nearness().get(0).why()).isEqualTo("读音相同 章/张；音形皆近 伟/玮");
    }

    @Test
    void three_other_characters_are_another_name() {
        list("张玮婷");
        assertThat(near("章伟停").bindings()).isEmpty();
    }

    @Test
    void the_name_itself_is_not_near_itself() {
        list("张伟");
        assertThat(near("张伟").bindings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "温县恒信商贸有限责任公司, 温县恒信商贸有限公司, 少了 责任",
        "温县恒信商贸有限公司, 温县恒信商贸有限责任公司, 多了 责任",
        "温县恒信商贸有限公司, 恒信商贸有限公司温县, ",
        "焦作市恒信商贸有限公司, 焦作恒信商贸有限公司, 少了 市",
        "温县恒信商贸有限公司, 温县恒信信商贸有限公司, 多了 信",
        "温县恒信商贸有限公司, 温县衡信商贸有限公司, 读音相同 衡/恒",
        "买买提·艾力, 买买提艾力, 少了 ·",
        "买买提艾力, 买买提·艾力, 多了 ·",
    })
    void a_word_or_a_dot_too_many_or_too_few_is_found_in_long_names(String listed, String asked, String why) {
        list(listed);
        Found found = near(asked);
        if (why == null) {
            assertThat(found.bindings()).isEmpty();
        } else {
            assertThat(found.bindings()).extracting(Binding::name).containsExactly(listed);
            assertThat(found.nearness().get(0).why()).isEqualTo(why);
        }
    }

    @Test
    void the_nearest_come_first_and_no_more_than_asked_for() {
        list("张玮");
        list("章炜");
        list("章伟");
        list("章伟");
        Found found = replica.nearNames(PartyName.of("张伟"), 3, RESEMBLANCE);
        assertThat(found.bindings()).extracting(Binding::name).containsExactly("张玮", "章伟", "章伟");
        assertThat(found.nearness())
                .extracting(Found.Nearness::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void what_only_hashes_alike_is_not_near() throws IOException {
        replica = new ListFiles(folder, TestList.WeakHashing::new).empty();
        for (int i = 0; i < 40; i++) {
            list("李国" + "甲乙丙丁".charAt(i % 4) + i);
        }
        list("张玮");
        assertThat(near("张伟").bindings()).extracting(Binding::name).containsExactly("张玮");
    }

    @Test
    void every_look_alike_is_written_as_names_are_compared() {
        for (String[] row : ResourceTable.rows("look-alikes.csv")) {
            List<Integer> group = row[0].codePoints().boxed().toList();
            assertThat(group).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(PartyName.of(row[0]).comparisonForm()).isEqualTo(row[0]);
            assertThat(row[1]).isIn("stroke", "part");
        }
    }

    private void list(String name) {
        place++;
        replica.apply(List.of(TestList.fed(place, 1, TestList.person("E" + place, "11010519491231002X", name))));
    }

    private Found near(String name) {
        return replica.nearNames(PartyName.of(name), 10, RESEMBLANCE);
    }
}
