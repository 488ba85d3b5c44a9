package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thread changes an entry that binds three parties, with much else around it; readers see all of a change or none. */
class ConcurrentReadingTest {

    private static final long SECONDS = 3;
    private static final int READERS = 2;
    private static final int OTHERS = 300;
    private static final String NAME = "同名";
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    Path folder;

    @Test
    void readers_never_see_half_a_change() throws Exception {
        ListFiles files = new ListFiles(folder, Hashing::new);
        ListReplica replica = files.empty();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            running.add(readers.submit(() -> readUntil(over, replica)));
        }
        long changes = changeFor(replica, files);
        over.set(true);
        readers.shutdown();
        for (Future<Long> reader : running) {
            assertThat(reader.get()).as("reads").isGreaterThan(100);
        }
        assertThat(changes).isGreaterThan(100);
    }

    /** The entry's own version is the version of the list; every fifth takes it off the list. */
    private static long changeFor(ListReplica replica, ListFiles files) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long version = 0;
        while (System.nanoTime() < end) {
            List<FedMessage> group = new ArrayList<>();
            for (long more = 1 + version % 4; more > 0; more--) {
                version++;
                group.add(TestList.fed(version, version, other(version)));
            }
            version++;
            group.add(TestList.fed(version, version, isOn(version) ? on(version) : off()));
            replica.apply(group);
            if (version % 5_000 < 5) {
                files.compact(replica);
            }
        }
        return version;
    }

    private static boolean isOn(long version) {
        return version % 5 != 0;
    }

    private static ListEntry on(long version) {
        String number = version % 2 == 0 ? NUMBER : "410825199001010015";
        return TestList.firm(
                "E",
                "M000100Y4",
                NAME,
                TestList.related("法定代表人", number, NAME),
                TestList.related("实际控制人", number, NAME));
    }

    private static ListEntry off() {
        return TestList.ended(on(0), ListedState.DELETED_EARLY);
    }

    private static ListEntry other(long version) {
        return TestList.person("O" + version % OTHERS, "41082519900101" + "%04d".formatted(version % 1_000), "路人");
    }

    /** How often it read; throws at the first answer that no version of the list gives. */
    private static long readUntil(AtomicBoolean over, ListReplica replica) {
        CertificateNumber number = CertificateNumber.of(CertificateType.RESIDENT_IDENTITY_CARD, NUMBER);
        PartyName name = PartyName.of(NAME);
        long reads = 0;
        for (long last = 0; !over.get(); reads++) {
            Found byName = replica.byName(name);
            long version = byName.version().sequence();
            require(version >= last, "an older version came back", byName);
            require(byName.bindings().size() == (isOn(version) ? 3 : 0), "half of the bindings", byName);
            require(
                    byName.bindings().stream().allMatch(binding -> binding.entryVersion() == version),
                    "another version's binding",
                    byName);
            Found byNumber = replica.byCertificate(number);
            long then = byNumber.version().sequence();
            require(
                    byNumber.bindings().size() == (isOn(then) && then % 2 == 0 ? 2 : 0),
                    "half of the numbers",
                    byNumber);
            last = then;
        }
        return reads;
    }

    private static void require(boolean holds, String otherwise, Found found) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + found);
        }
    }
}
