package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.fuyuan.hub.identity.PartyName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not exactly as it was written is not used. */
class SnapshotFileTest {

    private static final PartyName NAME = PartyName.of("张三");

    @TempDir
    Path folder;

    private ListFiles files;
    private ListReplica written;

    @BeforeEach
    void write() throws IOException {
        files = new ListFiles(folder, Hashing::new);
        written = files.empty();
        written.apply(List.of(
                TestList.fed(7, 1, TestList.person("A", "11010519491231002X", "张三")),
                TestList.fed(9, 1, TestList.person("B", "410825199001010015", "张三"))));
        files.snapshot.write(written);
    }

    @Test
    void it_gives_back_what_was_written() {
        ListReplica read = files.snapshot.read(TestList.HISTORY).orElseThrow();
        assertThat(read.byName(NAME)).isEqualTo(written.byName(NAME));
        assertThat(read.position()).isEqualTo(written.position());
        assertThat(read.version()).isEqualTo(written.version());
        assertThat(read.isWhole()).isTrue();
    }

    @Test
    void what_was_taken_in_after_the_snapshot_is_not_in_it_and_can_be_taken_in_again() {
        var later = TestList.fed(11, 1, TestList.person("C", "36042619910102009X", "张三"));
        written.apply(List.of(later));
        ListReplica read = files.snapshot.read(TestList.HISTORY).orElseThrow();
        assertThat(read.byName(NAME).bindings()).hasSize(2);
        read.apply(List.of(later));
        assertThat(read.byName(NAME)).isEqualTo(written.byName(NAME));
    }

    @Test
    void a_flipped_bit_anywhere_is_noticed() throws IOException {
        Path snapshot = folder.resolve("snapshot");
        byte[] sound = Files.readAllBytes(snapshot);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = sound.clone();
            damaged[i == 0 ? sound.length - 1 : random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(snapshot, damaged);
            assertThat(files.snapshot.read(TestList.HISTORY)).isEmpty();
        }
    }

    @Test
    void a_snapshot_cut_off_is_noticed() throws IOException {
        Path snapshot = folder.resolve("snapshot");
        byte[] sound = Files.readAllBytes(snapshot);
        for (int length : List.of(0, 5, 8, 100, sound.length / 2, sound.length - 1)) {
            Files.write(snapshot, java.util.Arrays.copyOf(sound, length));
            assertThat(files.snapshot.read(TestList.HISTORY)).isEmpty();
        }
    }

    @Test
    void a_damaged_payload_is_noticed() throws IOException {
        Path payload = written.bindings().payload().path();
        try (RandomAccessFile file = new RandomAccessFile(payload.toFile(), "rw")) {
            file.seek(60);
            int old = file.read();
            file.seek(60);
            file.write(old ^ 1);
        }
        assertThat(files.snapshot.read(TestList.HISTORY)).isEmpty();
    }

    @Test
    void a_payload_that_is_gone_or_cut_off_is_noticed() throws IOException {
        Path payload = written.bindings().payload().path();
        try (RandomAccessFile file = new RandomAccessFile(payload.toFile(), "rw")) {
            file.setLength(20);
        }
        assertThat(files.snapshot.read(TestList.HISTORY)).isEmpty();
        Files.delete(payload);
        assertThat(files.snapshot.read(TestList.HISTORY)).isEmpty();
    }

    @Test
    void a_snapshot_of_another_database_is_not_used() {
        assertThat(files.snapshot.read("another database")).isEmpty();
    }

    @Test
    void there_may_be_none() throws IOException {
        Files.delete(folder.resolve("snapshot"));
        assertThat(files.snapshot.read(TestList.HISTORY)).isEmpty();
    }
}
