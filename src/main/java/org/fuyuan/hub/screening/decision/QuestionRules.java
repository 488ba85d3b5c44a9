package org.fuyuan.hub.screening.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.Party;
import org.fuyuan.hub.screening.Question;
import org.fuyuan.hub.screening.measure.Measure;

/** What makes a question one that can be answered. A word that is not known is refused, never guessed. */
final class QuestionRules {

    private final List<Measure> measures;

    private QuestionRules(List<Measure> measures) {
        this.measures = measures;
    }

    /** Throws {@link RefusedException} with the first thing wrong. */
    static void check(Question question, List<Measure> measures) {
        if (isBlank(question.purpose())) {
            throw refused("missing", "/purpose", "nothing", "what the answer is needed for (个人信息保护法 第六条)");
        }
        if (measures.isEmpty()) {
            throw refused(
                    "no-measure",
                    "/scenario",
                    question.department() + "/" + question.scenario(),
                    "a scenario of the department with a file in mappings/measures");
        }
        if (question.parties().isEmpty()) {
            throw refused("missing", "/parties", "nobody", "at least one party");
        }
        new QuestionRules(measures).parties(question.parties());
    }

    private void parties(List<Party> parties) {
        Set<String> references = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            party("/parties/" + i, parties.get(i));
            if (!references.add(parties.get(i).reference())) {
                throw refused(
                        "duplicate",
                        "/parties/" + i + "/reference",
                        "\"" + parties.get(i).reference() + "\" twice",
                        "a word of its own for each party");
            }
        }
    }

    private void party(String at, Party party) {
        if (isBlank(party.reference())) {
            throw refused("missing", at + "/reference", "nothing", "the department's word for the party");
        }
        if (party.kind() == null) {
            throw refused("missing", at + "/kind", "nothing", "PERSON or ENTITY");
        }
        if (isBlank(party.name()) && isBlank(party.certificateNumber())) {
            throw refused("missing", at, "neither name nor number", "a name, a certificate number, or both");
        }
        if (!isBlank(party.certificateNumber())
                && CertificateType.ofCode(party.certificateType()).isEmpty()) {
            throw refused(
                    "unmapped-code",
                    at + "/certificateType",
                    "\"" + party.certificateType() + "\"",
                    "a code of certificate-type.csv, e.g. 111 居民身份证, 901 统一社会信用代码");
        }
        if (measures.stream().noneMatch(measure -> measure.knowsRole(party.role()))) {
            throw refused("unmapped-code", at + "/role", "\"" + party.role() + "\"", "one of " + roles());
        }
    }

    private String roles() {
        return measures.stream()
                .flatMap(measure -> measure.rows().stream())
                .flatMap(row -> row.roles().stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), roles -> String.join(", ", roles)));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static RefusedException refused(String code, String field, String found, String expected) {
        return new RefusedException(new Refusal(code, field, found, expected));
    }
}
