package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index takes in the heap, summed over its arrays. */
class FootprintTest {

    private static final int BINDINGS = 200_000;
    private static final int MOST_BYTES_EACH = 60;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红";

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    @Test
    void a_binding_takes_at_most_60_bytes_as_changes_come_in() throws IOException {
        BindingTable bindings = new BindingTable(new Hashing(1), new ListFiles(folder, Hashing::new).payload());
        for (int i = 0; i < BINDINGS; i++) {
            bindings.install(bindings.prepare(person(i), 1));
        }
        assertThat(bindings.bindings()).isEqualTo(BINDINGS);
        assertThat((double) bindings.indexBytes() / BINDINGS).isBetween(40.0, (double) MOST_BYTES_EACH);
    }

    @Test
    void a_binding_takes_at_most_60_bytes_after_loading() throws IOException {
        BindingTable bindings = new BindingTable(new Hashing(1), new ListFiles(folder, Hashing::new).payload());
        BindingTable.Loading loading = bindings.load();
        for (int i = 0; i < BINDINGS; i++) {
            loading.add(person(i), 1);
        }
        loading.finish();
        assertThat((double) bindings.indexBytes() / BINDINGS).isBetween(40.0, (double) MOST_BYTES_EACH);
    }

    @Test
    void a_binding_takes_at_most_60_bytes_after_all_have_been_replaced_by_others() throws IOException {
        BindingTable bindings = new BindingTable(new Hashing(1), new ListFiles(folder, Hashing::new).payload());
        for (int i = 0; i < BINDINGS; i++) {
            bindings.install(bindings.prepare(person(i), 1));
        }
        for (int i = 0; i < BINDINGS; i++) {
            bindings.remove("R" + i);
            bindings.install(bindings.prepare(person(i + BINDINGS), 1));
        }
        assertThat(bindings.bindings()).isEqualTo(BINDINGS);
        assertThat((double) bindings.indexBytes() / BINDINGS).isBetween(40.0, (double) MOST_BYTES_EACH);
    }

    private ListedEntry person(int i) {
        String number = "41%04d19%06d%04d".formatted(i % 10_000, i, random.nextInt(10_000));
        String name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return TestList.read(TestList.person("R" + i, number, name));
    }
}
