package org.fuyuan.hub.screening.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.YamlDocument;
import org.fuyuan.hub.screening.Effect;

/** What a schema cannot say of a measure's file. */
final class MeasureRules {

    private final Path file;
    private final YamlDocument document;
    private final Vocabulary vocabulary;
    private final List<FileFault> faults = new ArrayList<>();

    private MeasureRules(Path file, YamlDocument document, Vocabulary vocabulary) {
        this.file = file;
        this.document = document;
        this.vocabulary = vocabulary;
    }

    /** @param name of the file, relative to the folder */
    static List<FileFault> faults(Path folder, String name, YamlDocument document, Vocabulary vocabulary) {
        var rules = new MeasureRules(folder.resolve(name), document, vocabulary);
        rules.placeIsTheName(name.substring(0, name.length() - ".yaml".length()));
        rules.scenarioIsKnown();
        JsonNode rows = document.root().path("rows");
        for (int i = 0; i < rows.size(); i++) {
            rules.row("/rows/" + i, rows.get(i));
        }
        if (rules.faults.isEmpty()) {
            rules.rowsStandApart(rows);
        }
        return rules.faults;
    }

    private void placeIsTheName(String place) {
        String[] parts = place.split("/", 2);
        equal("id", place);
        equal("department", parts[0]);
        equal("scenario", parts[1]);
    }

    private void equal(String key, String expected) {
        String found = document.root().path(key).asText();
        if (!found.equals(expected)) {
            fault(
                    "/" + key,
                    "the " + key + " `" + found + "` is not where the file lies",
                    "write " + key + ": " + expected);
        }
    }

    private void scenarioIsKnown() {
        JsonNode root = document.root();
        Set<String> known = vocabulary.scenarios().get(root.path("department").asText());
        if (known == null) {
            fault(
                    "/department",
                    "the department `" + root.path("department").asText() + "` is not in vocabulary.yaml",
                    "add it there with its scenarios, or write one of "
                            + vocabulary.scenarios().keySet());
        } else if (!known.contains(root.path("scenario").asText())) {
            fault(
                    "/scenario",
                    "the scenario `" + root.path("scenario").asText() + "` is not in vocabulary.yaml",
                    "add it there to its department, or write one of " + known);
        }
    }

    private void row(String at, JsonNode row) {
        rolesAreKnown(at, row.path("roles"));
        relationsAreKnown(at, row.path("relations"));
        if (isDay(at + "/validFrom", row.path("validFrom")) && isDay(at + "/validUntil", row.path("validUntil"))) {
            MeasureRow read = MeasureReader.row(row);
            blockHasItsLaw(at, read);
            noticeBelongsToABlock(at, read);
            datesFollow(at, read);
            for (int i = 0; i < read.exemptions().size(); i++) {
                exemption(at + "/exemptions/" + i, read, read.exemptions().get(i));
            }
        }
    }

    private void rolesAreKnown(String at, JsonNode roles) {
        for (int i = 0; i < roles.size(); i++) {
            if (!vocabulary.roles().containsKey(roles.get(i).asText())) {
                fault(
                        at + "/roles/" + i,
                        "the role `" + roles.get(i).asText() + "` is not in vocabulary.yaml",
                        "add it there, or write one of " + vocabulary.roles().keySet());
            }
        }
    }

    private void relationsAreKnown(String at, JsonNode relations) {
        for (int i = 0; i < relations.size(); i++) {
            if (!vocabulary.knowsRelation(relations.get(i).asText())) {
                List<String> known = vocabulary.relations().stream()
                        .map(Vocabulary.Relation::id)
                        .toList();
                fault(
                        at + "/relations/" + i,
                        "the relation `" + relations.get(i).asText() + "` is not in vocabulary.yaml",
                        "write SUBJECT, or one of " + known);
            }
        }
    }

    private boolean isDay(String at, JsonNode day) {
        try {
            return day.isNull() || LocalDate.parse(day.asText()) != null;
        } catch (DateTimeParseException e) {
            fault(at, "`" + day.asText() + "` is in no calendar", "write a day of the calendar, e.g. 2024-07-01");
            return false;
        }
    }

    private void blockHasItsLaw(String at, MeasureRow row) {
        if (row.effect() == Effect.BLOCK
                && row.basis().stream().noneMatch(basis -> basis.level().mayBlock())) {
            fault(
                    at + "/basis",
                    "`" + row.id() + "` blocks without a law or the national list (国办发〔2020〕49号)",
                    "name a basis of level LAW, ADMINISTRATIVE_REGULATION, CENTRAL_POLICY or NATIONAL_LIST,"
                            + " or write effect: REVIEW");
        }
    }

    private void noticeBelongsToABlock(String at, MeasureRow row) {
        if (row.needsAssistanceNotice() && row.effect() != Effect.BLOCK) {
            fault(
                    at + "/needsAssistanceNotice",
                    "`" + row.id() + "` needs a notice for a mere " + row.effect(),
                    "write effect: BLOCK (without a notice it is a REVIEW), or needsAssistanceNotice: false");
        }
    }

    private void datesFollow(String at, MeasureRow row) {
        if (row.validUntil() != null && row.validUntil().isBefore(row.validFrom())) {
            fault(at + "/validUntil", "`" + row.id() + "` ends before it begins", "write a later last day, or null");
        }
    }

    private void exemption(String at, MeasureRow row, Exemption exemption) {
        if (exemption.effect().compareTo(row.effect()) >= 0) {
            fault(at + "/effect", "the exemption `" + exemption.id() + "` spares nobody", "write a milder effect");
        }
        if (exemption.roles().isEmpty() && exemption.ageUnder() == null) {
            fault(at, "the exemption `" + exemption.id() + "` says not whom it spares", "add roles or ageUnder");
        }
        if (!row.roles().containsAll(exemption.roles())) {
            fault(
                    at + "/roles",
                    "the exemption `" + exemption.id() + "` spares roles its row does not meet",
                    "write roles out of " + row.roles());
        }
    }

    private void rowsStandApart(JsonNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            MeasureRow row = MeasureReader.row(rows.get(i));
            for (int j = 0; j < i; j++) {
                MeasureRow before = MeasureReader.row(rows.get(j));
                if (row.id().equals(before.id())) {
                    fault("/rows/" + i + "/id", "the row `" + row.id() + "` stands twice", "give each row its own id");
                }
                if (row.overlaps(before)) {
                    fault(
                            "/rows/" + i + "/validFrom",
                            "`" + row.id() + "` and `" + before.id() + "` are in force for the same parties at once",
                            "end the one with validUntil before the other begins, or part their roles, lists or"
                                    + " relations");
                }
            }
        }
    }

    private void fault(String pointer, String wrong, String remedy) {
        faults.add(new FileFault(file, document.line(pointer), wrong, remedy));
    }
}
