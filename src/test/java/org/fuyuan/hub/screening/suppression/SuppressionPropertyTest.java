package org.fuyuan.hub.screening.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.evidence.TestNumberKey;
import org.fuyuan.hub.screening.index.Binding;

/** A suppression hides its own pair and nothing else, whatever is asked and whatever is listed. */
class SuppressionPropertyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Fingerprints FINGERPRINTS = new Fingerprints(TestNumberKey.key());

    @Property(tries = 3000)
    void exactly_its_pair_is_hidden(
            @ForAll("questions") Question given,
            @ForAll("bindings") Binding listed,
            @ForAll("questions") Question asked,
            @ForAll("bindings") Binding found) {
        Suppressions suppressions = suppressing(given, listed, TODAY);

        Standing standing = suppressions.standing(asked, party(asked), found, TODAY);

        assertThat(standing.isSuppressed()).isEqualTo(isSamePerson(given, asked) && listed.equals(found));
        assertThat(suppressions.standing(given, party(given), listed, TODAY).isSuppressed())
                .isTrue();
    }

    @Property(tries = 500)
    void a_new_entry_is_never_hidden(
            @ForAll("questions") Question question,
            @ForAll("bindings") Binding listed,
            @ForAll("bindings") Binding other) {
        Binding added = with("SX-NEW", other.certificateNumber(), other.name());

        assertThat(suppressing(question, listed, TODAY)
                        .standing(question, party(question), added, TODAY)
                        .isSuppressed())
                .isFalse();
    }

    @Property(tries = 500)
    void after_its_last_day_the_hit_is_back(
            @ForAll("questions") Question question, @ForAll("bindings") Binding listed, @ForAll("days") int days) {
        Suppressions suppressions = suppressing(question, listed, TODAY.plusDays(days));

        assertThat(suppressions
                        .standing(question, party(question), listed, TODAY.plusDays(days))
                        .isSuppressed())
                .isTrue();
        assertThat(suppressions
                        .standing(question, party(question), listed, TODAY.plusDays(days + 1))
                        .isSuppressed())
                .isFalse();
    }

    /** By the words of the rule, and by no digest. */
    private static boolean isSamePerson(Question one, Question other) {
        if (!PartyName.of(party(one).name()).reads(PartyName.of(party(other).name()))) {
            return false;
        }
        boolean known = hasWholeNumber(one) && hasWholeNumber(other);
        boolean unknown = !hasWholeNumber(one) && !hasWholeNumber(other);
        return known && number(one).equals(number(other))
                || unknown
                        && one.department().equals(other.department())
                        && one.businessReference().equals(other.businessReference())
                        && party(one).reference().equals(party(other).reference());
    }

    private static boolean hasWholeNumber(Question question) {
        return number(question).isComparable();
    }

    private static CertificateNumber number(Question question) {
        return CertificateNumber.of(
                CertificateType.RESIDENT_IDENTITY_CARD, party(question).certificateNumber());
    }

    private static Suppressions suppressing(Question question, Binding listed, LocalDate until) {
        Suppression suppression = new Suppression(
                UUID.randomUUID(),
                listed.entryId(),
                FINGERPRINTS.listed(listed),
                FINGERPRINTS.person(question, party(question)),
                until);
        return new Suppressions(1, FINGERPRINTS, List.of(suppression), Map.of());
    }

    private static Party party(Question question) {
        return question.parties().get(0);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 400);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of("market-supervision", "housing"),
                        Arbitraries.of("WX-1", "WX-2"),
                        Arbitraries.of("1", "2"),
                        Arbitraries.of("张伟", "張偉", "张玮", ""),
                        Arbitraries.of(
                                "410825199001010015",
                                "４１０８２５１９９００１０１００１５",
                                "410825900101001",
                                "410825199001020010",
                                "4108251990****0015",
                                ""))
                .as((department, business, reference, name, number) -> new Question(
                        department,
                        "scenario",
                        "purpose",
                        business,
                        "clerk",
                        List.of(new Party(
                                reference,
                                PartyKind.PERSON,
                                name,
                                number.isEmpty() ? "" : "111",
                                number,
                                "applicant"))));
    }

    @Provide
    Arbitrary<Binding> bindings() {
        return Combinators.combine(
                        Arbitraries.of("SX1", "SX2"),
                        Arbitraries.of("410825199001010015", "410825199001020010")
                                .injectNull(0.3),
                        Arbitraries.of("张伟", "张玮"))
                .as(SuppressionPropertyTest::with);
    }

    private static Binding with(String entry, String number, String name) {
        return Binding.of(
                entry,
                1,
                ListKind.DISHONEST,
                Binding.SUBJECT,
                PartyKind.PERSON,
                "（2021）豫0825执123号",
                "温县人民法院",
                null,
                null,
                null,
                number == null ? null : "111",
                number,
                name,
                null);
    }
}
