package org.fuyuan.hub.screening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fuyuan.hub.message.ListEntry.Waiver;
import org.fuyuan.hub.message.ListKind;
import org.fuyuan.hub.screening.Assessment;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.PartyDecision;
import org.fuyuan.hub.screening.PartyKind;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.index.Binding;
import org.fuyuan.hub.screening.index.ListedNames;
import org.fuyuan.hub.screening.measure.MatchWay;
import org.fuyuan.hub.screening.measure.TestMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The table of hard cases, {@code hard-cases.csv}: each row a sentence, what is asked, whom the lists bind, the decision and why. An
 * entry reads list/relation/kind/name/type/number, and may go on with expires=, or waiver=, from= and until=; {@code -} is nothing.
 */
class HardCasesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-01");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "hard-cases.csv", numLinesToSkip = 1)
    void each_case_is_decided_as_the_table_says(ArgumentsAccessor row) {
        Effect effect = Effect.valueOf(row.getString(9));
        String[] scenario = row.getString(1).split("/");
        Party party = party(row);
        Question question = new Question(scenario[0], scenario[1], "test", "B-1", "clerk", List.of(party));

        Assessment answer = new Answering(new ListedNames(entries(text(row, 7))), TestMeasures.catalogue())
                .answer(question, TODAY, "stale".equals(row.getString(8)));

        PartyDecision decision = answer.parties().get(0);
        assertThat(decision.effect()).as(row.getString(11)).isEqualTo(effect);
        assertThat(answer.effect()).isEqualTo(effect);
        assertThat(matchedOn(decision)).isEqualTo(words(row.getString(10)));
        assertThat(decision.sentence()).isNotBlank().doesNotContain("{").doesNotContain("null");
        if (!party.certificateNumber().isEmpty() && !party.certificateNumber().contains("*")) {
            assertThat(decision.toString()).doesNotContain(party.certificateNumber());
        }
    }

    @Test
    void the_table_has_at_least_sixty_cases() throws Exception {
        try (var in = HardCasesTest.class.getResourceAsStream("hard-cases.csv")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSizeGreaterThan(61);
        }
    }

    private static String matchedOn(PartyDecision decision) {
        return decision.hits().isEmpty() ? "-" : decision.hits().get(0).matchedOn();
    }

    private static String words(String way) {
        return Stream.of(MatchWay.values())
                .filter(each -> each.id().equals(way))
                .map(each -> TestMeasures.ofTheCounty().matching().rule(each).words())
                .findFirst()
                .orElse(way);
    }

    private static Party party(ArgumentsAccessor row) {
        return new Party(
                "P-1", PartyKind.valueOf(row.getString(3)), text(row, 4), text(row, 5), text(row, 6), row.getString(2));
    }

    private static String text(ArgumentsAccessor row, int column) {
        return row.getString(column) == null ? "" : row.getString(column);
    }

    private static List<Binding> entries(String text) {
        List<Binding> bindings = new ArrayList<>();
        for (String entry : text.isEmpty() ? new String[0] : text.split(";")) {
            bindings.add(entry("SX" + (bindings.size() + 1), entry.split("/")));
        }
        return bindings;
    }

    private static Binding entry(String id, String[] parts) {
        Map<String, String> more = new HashMap<>();
        for (int i = 6; i < parts.length; i++) {
            more.put(parts[i].split("=")[0], parts[i].split("=")[1]);
        }
        return Binding.of(
                id,
                1,
                ListKind.valueOf(parts[0]),
                parts[1].equals("-") ? Binding.RELATED : parts[1],
                PartyKind.valueOf(parts[2]),
                "（2021）豫0825执123号",
                "温县人民法院",
                "（2020）豫0825民初456号",
                LocalDate.parse("2025-06-01"),
                day(more.get("expires")),
                orNull(parts[4]),
                orNull(parts[5]),
                parts[3],
                more.containsKey("waiver")
                        ? new Waiver(more.get("waiver"), day(more.get("from")), day(more.get("until")))
                        : null);
    }

    private static String orNull(String part) {
        return part.equals("-") ? null : part;
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
