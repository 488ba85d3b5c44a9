package org.fuyuan.hub.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.fuyuan.hub.exchange.FedMessage;
import org.fuyuan.hub.exchange.FeedPosition;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListEntry.RelatedPerson;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.Subject;
import org.springframework.util.FileSystemUtils;

/** After any changes, restarts and compactions the index says what a plain map of the list says. */
class ListReplicaPropertyTest {

    private static final List<String[]> CERTIFICATES = List.of(
            new String[] {"111", "11010519491231002X"},
            new String[] {"111", "410825199001010015"},
            new String[] {"111", "36042619910102009X"},
            new String[] {"111", "430407199312020025"},
            new String[] {"414", "E12345678"},
            new String[] {"990", "豫温字第0001号"},
            new String[] {"901", "91350100M000100Y43"},
            new String[] {"902", "M000100Y4"},
            new String[] {"901", "91110000600037341L"},
            new String[] {"901", "430407199312020025"},
            new String[] {"901", "9135"});
    private static final List<String> NAMES = List.of("张三", "张參", "欧阳娜娜", "买买提·艾力", "温县(某某)有限公司", "温县（某某）有限公司", "李四");

    private Path folder;

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("index");
    }

    @AfterTry
    void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(tries = 150)
    void the_index_says_what_the_list_says(@ForAll("acts") List<Act> acts, @ForAll boolean keysFallTogether)
            throws IOException {
        Run run = new Run(folder, keysFallTogether ? TestList.WeakHashing::new : Hashing::new);
        for (Act act : acts) {
            act.on(run);
            run.holds();
        }
    }

    /** Something done to the list or to the index. */
    private interface Act {
        void on(Run run) throws IOException;
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Act> listed = Combinators.combine(
                        ids(),
                        parties(),
                        Arbitraries.of(NAMES),
                        persons().list().ofMaxSize(3))
                .as((id, certificate, name, related) -> run -> run.change(entry(id, certificate, name, related)));
        Arbitrary<Act> ended = Combinators.combine(
                        ids(), Arbitraries.of(ListedState.DELETED_EARLY, ListedState.EXPIRED, ListedState.WITHDRAWN))
                .as((id, exit) -> run -> run.end(id, exit));
        Arbitrary<Act> late = ids().map(id -> run -> run.repeatAnOldState(id));
        return Arbitraries.frequencyOf(
                        Tuple.of(10, listed),
                        Tuple.of(5, ended),
                        Tuple.of(1, late),
                        Tuple.of(1, Arbitraries.just(Run::restart)),
                        Tuple.of(1, Arbitraries.just(Run::compact)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(0, 9).map(i -> "E" + i);
    }

    private static Arbitrary<String[]> parties() {
        return Arbitraries.of(CERTIFICATES);
    }

    private static Arbitrary<RelatedPerson> persons() {
        return Combinators.combine(Arbitraries.of("法定代表人", "实际控制人"), parties(), Arbitraries.of(NAMES))
                .as((role, certificate, name) -> new RelatedPerson(role, name, certificate[0], certificate[1]));
    }

    private static ListEntry entry(String id, String[] certificate, String name, List<RelatedPerson> related) {
        Subject.Kind kind = certificate[0].startsWith("90") ? Subject.Kind.ENTITY : Subject.Kind.PERSON;
        return TestList.entry(
                id,
                new Subject(kind, name, certificate[0], certificate[1], null, null),
                related.toArray(RelatedPerson[]::new));
    }

    private static final class Run {

        private final ListFiles files;
        private final ListModel model = new ListModel();
        private final Map<String, List<FedMessage>> past = new HashMap<>();
        private ListReplica replica;
        private long place;

        Run(Path folder, LongFunction<Hashing> hashing) throws IOException {
            files = new ListFiles(folder, hashing);
            replica = files.empty();
        }

        void change(ListEntry entry) {
            List<FedMessage> before = past.computeIfAbsent(entry.entryId(), key -> new ArrayList<>());
            FedMessage message = TestList.fed(++place, before.size() + 1L, entry);
            before.add(message);
            replica.apply(List.of(message));
            model.take(entry);
        }

        void end(String id, ListedState exit) {
            if (past.containsKey(id)) {
                change(TestList.ended(TestList.person(id, "11010519491231002X", "张三"), exit));
            }
        }

        /** As the feed may: an older state behind a newer one, marked. */
        void repeatAnOldState(String id) {
            for (FedMessage old : past.getOrDefault(id, List.of())) {
                replica.apply(List.of(new FedMessage(new FeedPosition(++place, place), old.message(), true)));
            }
        }

        void restart() throws IOException {
            replica = files.throughDisk(replica);
        }

        void compact() throws IOException {
            files.compact(replica);
        }

        void holds() {
            for (String[] certificate : CERTIFICATES) {
                CertificateNumber number = CertificateNumber.of(
                        CertificateType.ofCode(certificate[0]).orElseThrow(), certificate[1]);
                assertThat(ListModel.lines(replica.byCertificate(number)))
                        .isEqualTo(model.byCertificate(certificate[0], certificate[1]));
            }
            for (String name : NAMES) {
                assertThat(ListModel.lines(replica.byName(PartyName.of(name)))).isEqualTo(model.byName(name));
                holdsOfSome(PartyName.of(name), binding -> binding.entryId().hashCode() % 2 == 0);
            }
            assertThat(replica.bindings().bindings()).isEqualTo(model.bindings());
            assertThat(replica.version().sequence()).isEqualTo(place);
        }

        private void holdsOfSome(PartyName name, Predicate<Binding> wanted) {
            assertThat(replica.byName(name, wanted).bindings())
                    .isEqualTo(replica.byName(name).bindings().stream()
                            .filter(wanted)
                            .toList());
        }
    }
}
