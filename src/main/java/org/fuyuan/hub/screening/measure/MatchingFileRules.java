package org.fuyuan.hub.screening.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.files.FileFault;
import org.fuyuan.hub.files.YamlDocument;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.screening.Effect;
import org.fuyuan.hub.screening.MatchKind;

/** What a schema cannot say of {@code matching.yaml}. */
final class MatchingFileRules {

    private final Path file;
    private final YamlDocument document;
    private final List<FileFault> faults = new ArrayList<>();

    private MatchingFileRules(Path file, YamlDocument document) {
        this.file = file;
        this.document = document;
    }

    static List<FileFault> faults(Path file, YamlDocument document) {
        var rules = new MatchingFileRules(file, document);
        rules.onlyNumberAndNameMayBlock();
        rules.certificateTypesAreKnown();
        return rules.faults;
    }

    private void onlyNumberAndNameMayBlock() {
        for (Map.Entry<String, JsonNode> rule : document.root().path("rules").properties()) {
            boolean blocks = rule.getValue().path("most").asText().equals(Effect.BLOCK.name());
            if (blocks && MatchWay.ofId(rule.getKey()).kind() != MatchKind.CERTIFICATE_AND_NAME) {
                fault(
                        "/rules/" + rule.getKey() + "/most",
                        "`" + rule.getKey() + "` would block without an equal number and an equal name",
                        "write REVIEW at most: an innocent namesake must never be blocked");
            }
        }
    }

    private void certificateTypesAreKnown() {
        JsonNode same = document.root().path("sameNumbers");
        for (int i = 0; i < same.size(); i++) {
            JsonNode types = same.get(i).path("types");
            for (int j = 0; j < types.size(); j++) {
                if (CertificateType.ofCode(types.get(j).asText()).isEmpty()) {
                    fault(
                            "/sameNumbers/" + i + "/types/" + j,
                            "the certificate type `" + types.get(j).asText() + "` is not known",
                            "write a code of mappings/codes/certificate-type.csv in quotes");
                }
            }
        }
    }

    private void fault(String pointer, String wrong, String remedy) {
        faults.add(new FileFault(file, document.line(pointer), wrong, remedy));
    }
}
