package org.fuyuan.hub.screening.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.YamlDocument;

/** What a schema cannot say of {@code vocabulary.yaml}. */
final class VocabularyRules {

    private final Path file;
    private final YamlDocument document;
    private final List<FileFault> faults = new ArrayList<>();

    private VocabularyRules(Path file, YamlDocument document) {
        this.file = file;
        this.document = document;
    }

    /** @param names of all files, relative to the folder */
    static List<FileFault> faults(Path file, YamlDocument document, Set<String> names) {
        var rules = new VocabularyRules(file, document);
        rules.eachStandsOnce("departments");
        rules.eachStandsOnce("roles");
        rules.eachStandsOnce("relations");
        rules.writtenOnce();
        rules.everyScenarioHasItsFile(names);
        return rules.faults;
    }

    private void eachStandsOnce(String list) {
        Set<String> seen = new HashSet<>();
        JsonNode words = document.root().path(list);
        for (int i = 0; i < words.size(); i++) {
            String id = words.get(i).path("id").asText();
            if (!seen.add(id)) {
                fault("/" + list + "/" + i, "`" + id + "` stands twice in " + list, "keep one of them");
            }
        }
    }

    private void writtenOnce() {
        Set<String> seen = new HashSet<>();
        JsonNode relations = document.root().path("relations");
        for (int i = 0; i < relations.size(); i++) {
            JsonNode written = relations.get(i).path("written");
            for (int j = 0; j < written.size(); j++) {
                if (!seen.add(written.get(j).asText())) {
                    fault(
                            "/relations/" + i + "/written/" + j,
                            "`" + written.get(j).asText() + "` stands for two relations",
                            "keep it with one of them");
                }
            }
        }
    }

    private void everyScenarioHasItsFile(Set<String> names) {
        JsonNode departments = document.root().path("departments");
        for (int i = 0; i < departments.size(); i++) {
            JsonNode scenarios = departments.get(i).path("scenarios");
            for (int j = 0; j < scenarios.size(); j++) {
                String name = departments.get(i).path("id").asText() + "/"
                        + scenarios.get(j).asText() + ".yaml";
                if (!names.contains(name)) {
                    fault(
                            "/departments/" + i + "/scenarios/" + j,
                            "there is no file " + name,
                            "bring the file back, or take the scenario out here too");
                }
            }
        }
    }

    private void fault(String pointer, String wrong, String remedy) {
        faults.add(new FileFault(file, document.line(pointer), wrong, remedy));
    }
}
