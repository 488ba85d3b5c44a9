package org.fuyuan.hub.screening.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.fuyuan.hub.message.ListEntry;
import org.fuyuan.hub.message.ListedState;
import org.fuyuan.hub.message.ScreeningAlert.Cause;
import org.fuyuan.hub.message.Subject;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.MatchKind;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.TestList;
import org.springframework.util.FileSystemUtils;

/** After any changes of list and members, what departments were told and stands is what asking says, near names aside. */
class PopulationPropertyTest {

    private static final List<String[]> CERTIFICATES = List.of(
            new String[] {"111", "11010519491231002X"},
            new String[] {"111", "410825199001010015"},
            new String[] {"111", "410825900101001"},
            new String[] {"113", "410825900101001"},
            new String[] {"113", "410825199001010015"},
            new String[] {"111", "410825199001010051"},
            new String[] {"111", "4108251990****0015"},
            new String[] {"114", "410825199001010015"},
            new String[] {"901", "91350100M000100Y43"},
            new String[] {"901", "91350200M000100Y4X"},
            new String[] {"902", "M000100Y-4"},
            new String[] {"901", "410825199001010015"},
            new String[] {"", ""});
    private static final List<String> NAMES = List.of("张守信", "張守信", "温县(某某)有限公司", "温县（某某）有限公司", "李四", "");

    private Path folder;
    private WatchedCounty county;
    private final Map<String, Party> held = new TreeMap<>();
    private final Map<String, ListEntry> listed = new TreeMap<>();
    private final Deque<UUID> objections = new ArrayDeque<>();

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("county");
        county = new WatchedCounty(folder);
        held.clear();
        listed.clear();
        objections.clear();
    }

    @AfterTry
    void close() throws IOException {
        county.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(tries = 12)
    void what_was_told_and_stands_is_what_asking_says(@ForAll("acts") List<Act> acts) {
        for (Act act : acts) {
            act.on(this);
        }
        county.settle();
        county.awaitList();

        assertThat(standing()).isEqualTo(asked());
        assertThat(lastTold()).containsAllEntriesOf(inAll(asked()));
        assertThat(toldToStand()).containsAll(standing().keySet());
    }

    /** Something done to the list or to the register. */
    private interface Act {
        void on(PopulationPropertyTest test);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Act> list = entries().map(entry -> test -> test.list(entry));
        Arbitrary<Act> end = Combinators.combine(
                        ids(), Arbitraries.of(ListedState.DELETED_EARLY, ListedState.EXPIRED, ListedState.WITHDRAWN))
                .as((id, exit) -> test -> test.end(id, exit));
        Arbitrary<Act> replace = members().list().ofMaxSize(8).map(some -> test -> test.replace(some));
        Arbitrary<Act> add = members().list().ofMinSize(1).ofMaxSize(3).map(some -> test -> test.add(some));
        Arbitrary<Act> remove = references().map(reference -> test -> test.remove(reference));
        Arbitrary<Act> object = Combinators.combine(ids(), Arbitraries.of("PASS", "TAG", "REVIEW"))
                .as((id, most) -> test -> test.objections.add(new ObjectedEntry(test.county, id).file(most)));
        Arbitrary<Act> reject = Arbitraries.just(PopulationPropertyTest::reject);
        Arbitrary<Act> turn = Arbitraries.just(test -> test.county.watch.turn());
        Arbitrary<Act> settle = Arbitraries.just(test -> test.county.settle());
        return Arbitraries.frequencyOf(
                        Tuple.of(8, list),
                        Tuple.of(4, end),
                        Tuple.of(2, replace),
                        Tuple.of(5, add),
                        Tuple.of(2, remove),
                        Tuple.of(2, object),
                        Tuple.of(1, reject),
                        Tuple.of(6, turn),
                        Tuple.of(2, settle))
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("A", "B", "C", "D");
    }

    private static Arbitrary<String> references() {
        return Arbitraries.integers().between(0, 7).map(i -> "R" + i);
    }

    private static Arbitrary<ListEntry> entries() {
        return Combinators.combine(ids(), Arbitraries.of(CERTIFICATES), Arbitraries.of(NAMES))
                .as((id, certificate, name) -> TestList.entry(
                        id,
                        new Subject(
                                certificate[0].startsWith("90") ? Subject.Kind.ENTITY : Subject.Kind.PERSON,
                                name,
                                certificate[0].isEmpty() ? null : certificate[0],
                                certificate[1].isEmpty() ? null : certificate[1],
                                null,
                                null)));
    }

    private static Arbitrary<Party> members() {
        return Combinators.combine(
                        references(),
                        Arbitraries.of(PartyKind.values()),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(CERTIFICATES))
                .as((reference, kind, name, certificate) ->
                        new Party(reference, kind, name, certificate[0], certificate[1], "borrower"))
                .filter(party ->
                        new MemberRules(Set.of(party.role())).faults(party).isEmpty());
    }

    private void list(ListEntry entry) {
        listed.put(entry.entryId(), entry);
        county.change(entry);
    }

    private void end(String id, ListedState exit) {
        if (listed.containsKey(id)) {
            county.change(TestList.ended(listed.remove(id), exit));
        }
    }

    private void replace(List<Party> members) {
        held.clear();
        members.forEach(member -> held.put(member.reference(), member));
        for (Register each : Register.values()) {
            county.replace(each.department, each.population, each.of(members));
        }
    }

    private void add(List<Party> members) {
        members.forEach(member -> held.put(member.reference(), member));
        for (Register each : Register.values()) {
            county.add(each.department, each.population, each.of(members));
        }
    }

    private void remove(String reference) {
        held.remove(reference);
        for (Register each : Register.values()) {
            county.populations.remove(each.department, each.population, List.of(reference));
        }
    }

    /** The oldest objection that is open, to whatever entry. */
    private void reject() {
        if (!objections.isEmpty()) {
            ObjectedEntry.reject(county, objections.remove());
        }
    }

    /** Two departments that hold the same people, by other measures. */
    private enum Register {
        DIRECTORS(WatchedCounty.MARKET, WatchedCounty.DIRECTORS, "company-registration", "director"),
        HOLDERS(WatchedCounty.BANK, WatchedCounty.HOLDERS, "credit-granting", "borrower");

        private final String department;
        private final String population;
        private final String scenario;
        private final String role;

        Register(String department, String population, String scenario, String role) {
            this.department = department;
            this.population = population;
            this.scenario = scenario;
            this.role = role;
        }

        Party of(Party party) {
            return new Party(
                    party.reference(),
                    party.kind(),
                    party.name(),
                    party.certificateType(),
                    party.certificateNumber(),
                    role);
        }

        Party[] of(List<Party> parties) {
            return parties.stream().map(this::of).toArray(Party[]::new);
        }
    }

    /** Department, member and entry, and what follows from it. */
    private Map<String, Effect> standing() {
        Map<String, Effect> standing = new TreeMap<>();
        county.jdbc.query("select department, reference, entry_id, effect from screening.standing", row -> {
            standing.put(
                    String.join(" ", row.getString(1), row.getString(2), row.getString(3)),
                    Effect.valueOf(row.getString(4)));
        });
        return standing;
    }

    private Map<String, Effect> asked() {
        Map<String, Effect> asked = new TreeMap<>();
        for (Register register : Register.values()) {
            for (Party member : held.values()) {
                for (Hit hit : hits(register, member)) {
                    if (hit.match() != MatchKind.NEAR_NAME && hit.effect() != Effect.PASS) {
                        String key = String.join(
                                " ",
                                register.department,
                                member.reference(),
                                hit.entry().entryId());
                        asked.merge(key, hit.effect(), Effect::or);
                    }
                }
            }
        }
        return asked;
    }

    private List<Hit> hits(Register register, Party member) {
        Question question = new Question(
                register.department, register.scenario, "test", "B-1", "test", List.of(register.of(member)));
        return county.answering
                .answer(question, LocalDate.now(), false)
                .parties()
                .get(0)
                .hits();
    }

    /** Department and member, and the most severe of what follows from its entries. */
    private static Map<String, Effect> inAll(Map<String, Effect> byEntry) {
        Map<String, Effect> inAll = new TreeMap<>();
        byEntry.forEach((key, effect) -> inAll.merge(key.substring(0, key.lastIndexOf(' ')), effect, Effect::or));
        return inAll;
    }

    /** Department and member, and what the last it was told makes of the member. */
    private Map<String, Effect> lastTold() {
        Map<String, Effect> last = new TreeMap<>();
        county.told()
                .forEach(told -> last.put(
                        told.recipient() + " " + told.alert().partyReference(),
                        Effect.valueOf(told.alert().effect())));
        return last;
    }

    /** Department, member and entry of which the last word was not that it is lifted. */
    private Set<String> toldToStand() {
        Set<String> stand = new TreeSet<>();
        county.told().forEach(told -> {
            String key = String.join(
                    " ",
                    told.recipient(),
                    told.alert().partyReference(),
                    told.alert().entryId());
            if (told.alert().cause() == Cause.LIFTED) {
                stand.remove(key);
            } else {
                stand.add(key);
            }
        });
        return stand;
    }
}
