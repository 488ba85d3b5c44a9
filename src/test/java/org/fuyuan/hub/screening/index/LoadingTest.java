package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.LongFunction;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.ListEntry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list loaded as a whole beside one that took the same entries in one by one; also when almost all keys fall together. */
class LoadingTest {

    private static final int ENTRIES = 400;
    private static final int NUMBERS = 90;
    private static final int NAMES = 7;

    @TempDir
    Path folder;

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_loaded_list_is_the_list_that_came_entry_by_entry_and_moves_on_as_it_does(boolean weak) throws IOException {
        LongFunction<Hashing> hashing = weak ? TestList.WeakHashing::new : Hashing::new;
        ListFiles files = new ListFiles(folder, hashing);
        BindingTable loaded = new BindingTable(hashing.apply(5), files.payload());
        BindingTable grown = new BindingTable(hashing.apply(5), files.payload());
        BindingTable.Loading loading = loaded.load();
        for (int i = 0; i < ENTRIES; i++) {
            ListedEntry entry = entry(i);
            loading.add(entry, 1);
            grown.install(grown.prepare(entry, 1));
        }
        loading.finish();
        requireSame(loaded, grown);
        for (int i = 0; i < ENTRIES; i += 2) {
            ListedEntry corrected = entry(i);
            for (BindingTable each : new BindingTable[] {loaded, grown}) {
                assertThat(each.remove("R" + i)).isTrue();
                if (i % 4 == 0) {
                    each.install(each.prepare(corrected, 2));
                }
            }
        }
        requireSame(loaded, grown);
    }

    private ListedEntry entry(int i) {
        ListEntry entry = i % 3 == 0
                ? TestList.firm(
                        "R" + i, "91410825MA%07d0".formatted(i), name(), TestList.related(null, number(), name()))
                : TestList.person("R" + i, number(), name());
        return TestList.read(entry);
    }

    private String number() {
        return number(random.nextInt(NUMBERS));
    }

    private static String number(int i) {
        return "4108251980010%05d".formatted(i);
    }

    private String name() {
        return name(random.nextInt(NAMES));
    }

    private static String name(int i) {
        return "王" + "伟芳娜敏静丽强".charAt(i);
    }

    private static void requireSame(BindingTable loaded, BindingTable grown) {
        assertThat(loaded.bindings()).isEqualTo(grown.bindings());
        for (int i = 0; i < NUMBERS; i++) {
            CertificateNumber number = CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, number(i));
            assertThat(loaded.byCertificate(number)).isEqualTo(grown.byCertificate(number));
        }
        for (int i = 0; i < NAMES; i++) {
            assertThat(loaded.byName(name(i))).isNotEmpty().isEqualTo(grown.byName(name(i)));
        }
        for (int i = 0; i < ENTRIES; i++) {
            assertThat(loaded.versionOf("R" + i)).isEqualTo(grown.versionOf("R" + i));
        }
    }
}
