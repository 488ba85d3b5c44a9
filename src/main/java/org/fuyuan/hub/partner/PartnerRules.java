package org.fuyuan.hub.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.YamlDocument;

/** What a schema cannot say of a partner's file. */
final class PartnerRules {

    private final Path file;
    private final YamlDocument document;
    private final List<FileFault> faults = new ArrayList<>();

    private PartnerRules(Path file, YamlDocument document) {
        this.file = file;
        this.document = document;
    }

    static List<FileFault> faults(String folderName, Path file, YamlDocument document) {
        var rules = new PartnerRules(file, document);
        rules.idIsTheFolder(folderName);
        rules.idIsNotTheHubs(folderName);
        rules.eachStandsOnce("sends", "type");
        rules.eachStandsOnce("receives", "type");
        rules.eachStandsOnce("screens", "scenario");
        rules.eachStandsOnce("populations", "id");
        rules.secretsAreItsOwn(folderName);
        rules.waitsGrow();
        return rules.faults;
    }

    private void idIsTheFolder(String folderName) {
        String id = document.root().path("id").asText();
        if (!id.equals(folderName)) {
            fault("/id", "the id `" + id + "` is not the folder's name", "write id: " + folderName);
        }
    }

    private void idIsNotTheHubs(String folderName) {
        ReservedIds.useOf(folderName)
                .ifPresent(use -> fault(
                        "/id",
                        "the id `" + folderName + "` is the hub's own: " + use,
                        "give the folder and the id another name, e.g. " + folderName + "-office"));
    }

    private void eachStandsOnce(String rights, String named) {
        Set<String> seen = new HashSet<>();
        JsonNode list = document.root().path(rights);
        for (int i = 0; i < list.size(); i++) {
            String name = list.get(i).path(named).asText();
            if (!seen.add(name)) {
                fault("/" + rights + "/" + i, "`" + name + "` stands twice in " + rights, "keep one, with its purpose");
            }
        }
    }

    private void secretsAreItsOwn(String folderName) {
        document.root().path("credentials").fields().forEachRemaining(credential -> {
            if (!credential.getValue().asText().startsWith("secret:" + folderName + "/")) {
                fault(
                        "/credentials/" + credential.getKey(),
                        "`" + credential.getKey() + "` refers to another partner's secret",
                        "write secret:" + folderName + "/<name>");
            }
        });
    }

    private void waitsGrow() {
        Partner.Retry retry = PartnerReader.read(document.root()).retry();
        if (retry.first().compareTo(retry.longest()) > 0) {
            fault("/retry/longest", "the longest wait is shorter than the first", "raise longest or lower first");
        }
    }

    private void fault(String pointer, String wrong, String remedy) {
        faults.add(new FileFault(file, document.line(pointer), wrong, remedy));
    }
}
