package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of what entries said before are left behind, and the file they lie in goes. */
class CompactionTest {

    private static final int CORRECTIONS = 20;

    @TempDir
    Path folder;

    @Test
    void a_payload_half_dead_is_copied_and_the_snapshot_names_the_copy() throws IOException {
        ListFiles files = new ListFiles(folder, Hashing::new);
        ListReplica replica = files.empty();
        for (int version = 1; version <= CORRECTIONS; version++) {
            replica.apply(List.of(TestList.fed(version, version, TestList.person("A", "11010519491231002X", "张三"))));
        }
        assertThat(replica.bindings().isHalfDead()).isTrue();
        PayloadFile old = replica.bindings().payload();
        Found before = replica.byName(PartyName.of("张三"));

        try (ListFolder kept = ListFolder.open(folder)) {
            new ListKeeping(kept, files.snapshot, CourtDatabase.NEVER).compact(replica);
        }

        assertThat(replica.bindings().isHalfDead()).isFalse();
        assertThat(replica.bindings().payload().end()).isLessThan(old.end());
        assertThat(replica.byName(PartyName.of("张三"))).isEqualTo(before);
        assertThat(old.path()).doesNotExist();
        ListReplica read = files.snapshot.read(TestList.HISTORY).orElseThrow();
        assertThat(read.byName(PartyName.of("张三"))).isEqualTo(before);
    }

    @Test
    void what_was_found_says_the_same_when_its_entry_is_replaced_and_its_file_gone() throws IOException {
        ListFiles files = new ListFiles(folder, Hashing::new);
        ListReplica replica = files.empty();
        ListEntry firm =
                TestList.firm("A", "91410825600037341L", "某某公司", TestList.related("法定代表人", "11010519491231002X", "张三"));
        replica.apply(List.of(TestList.fed(1, 1, firm)));
        Binding found = replica.byName(PartyName.of("张三")).bindings().get(0);
        replica.apply(List.of(
                TestList.fed(2, 2, TestList.ended(firm, ListedState.WITHDRAWN)),
                TestList.fed(3, 1, TestList.person("B", "110105194912310038", "李四"))));
        try (ListFolder kept = ListFolder.open(folder)) {
            new ListKeeping(kept, files.snapshot, CourtDatabase.NEVER).compact(replica);
        }

        assertThat(List.of(found.entryId(), found.relation(), found.name(), found.certificateNumber()))
                .containsExactly("A", "法定代表人", "张三", "11010519491231002X");
        assertThat(List.of(found.caseNumber(), found.courtName(), found.publishedOn()))
                .containsExactly(firm.caseNumber(), firm.courtName(), firm.publishedOn());
        assertThat(replica.byName(PartyName.of("张三")).bindings()).isEmpty();
    }
}
