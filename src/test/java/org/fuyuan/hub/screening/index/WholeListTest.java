package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list read from end to end, and what changed since. */
class WholeListTest {

    @TempDir
    Path folder;

    @Test
    void everybody_bound_is_come_by_once_related_persons_too() throws IOException {
        try (ListReplica list = new ListFiles(folder, Hashing::new).empty()) {
            list.apply(List.of(
                    TestList.fed(1, 1, TestList.person("A", "410825199001010015", "张伟")),
                    TestList.fed(
                            2,
                            1,
                            TestList.firm(
                                    "B",
                                    "91410825600037341L",
                                    "温县商贸有限公司",
                                    TestList.related("法定代表人", "11010519491231002X", "李娜")))));
            List<String> names = new ArrayList<>();

            assertThat(list.forEach(binding -> names.add(binding.name())).sequence())
                    .isEqualTo(2);
            assertThat(names).containsExactlyInAnyOrder("张伟", "温县商贸有限公司", "李娜");
        }
    }

    @Test
    void what_changed_since_a_version_is_told_as_it_stands_now() throws IOException {
        try (ListReplica list = new ListFiles(folder, Hashing::new).empty()) {
            list.apply(List.of(TestList.fed(1, 1, TestList.person("A", "410825199001010015", "张伟"))));
            list.apply(List.of(TestList.fed(2, 1, TestList.person("B", "11010519491231002X", "李娜"))));
            list.apply(List.of(TestList.fed(
                    3,
                    2,
                    TestList.ended(TestList.person("A", "410825199001010015", "张伟"), ListedState.DELETED_EARLY))));

            assertThat(list.changedSince(1)).hasValueSatisfying(changed -> assertThat(changed.bindings())
                    .extracting(Binding::name)
                    .containsExactly("李娜"));
            assertThat(list.changedSince(3)).hasValueSatisfying(changed -> assertThat(changed.bindings())
                    .isEmpty());
            assertThatThrownBy(() -> list.changedSince(4)).isInstanceOf(ScreeningUnavailableException.class);
        }
    }

    @Test
    void changes_before_the_start_or_too_many_are_not_known() {
        RecentChanges changes = new RecentChanges(10);
        for (int i = 0; i <= RecentChanges.MOST; i++) {
            changes.add("A" + i);
        }

        assertThat(changes.since(9)).isEmpty();
        assertThat(changes.since(10)).isEmpty();
        assertThat(changes.since(11))
                .hasValueSatisfying(
                        ids -> assertThat(ids).hasSize(RecentChanges.MOST).doesNotContain("A0"));
    }
}
