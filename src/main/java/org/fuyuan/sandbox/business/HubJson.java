package org.fuyuan.sandbox.business;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Questions, decisions and outcomes as the hub's door writes them. */
final class HubJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    private HubJson() {}

    static String question(Application application) {
        Business.Form form = application.business().form();
        ObjectNode question = JSON.createObjectNode()
                .put("scenario", application.business().scenario())
                .put("purpose", form.purpose())
                .put("businessReference", application.number())
                .put("askedBy", form.seat());
        application.applicants().forEach(applicant -> question.withArray("parties")
                .addObject()
                .put("reference", applicant.reference())
                .put("kind", applicant.kind())
                .put("name", applicant.identity().name())
                .put("certificateType", applicant.certificateType())
                .put("certificateNumber", applicant.certificateNumber())
                .put("role", applicant.role()));
        return question.toString();
    }

    static Decision decision(String text) {
        return decision(tree(text));
    }

    /** A line of the answers to many questions. */
    static BatchAnswer batchAnswer(String line) {
        JsonNode answer = tree(line);
        JsonNode decision = answer.path("decision");
        return decision.isMissingNode()
                ? new BatchAnswer("", null, answer.path("problem").toString())
                : new BatchAnswer(decision.path("businessReference").asText(), decision(decision), null);
    }

    private static Decision decision(JsonNode decision) {
        List<Decision.OnParty> parties = new ArrayList<>();
        decision.path("parties").forEach(party -> parties.add(onParty(party)));
        return new Decision(
                UUID.fromString(decision.path("id").asText()),
                effect(decision),
                Instant.parse(decision.path("decidedAt").asText()),
                parties);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the hub's answer is no JSON", e);
        }
    }

    private static Decision.OnParty onParty(JsonNode party) {
        return new Decision.OnParty(
                party.path("reference").asText(),
                effect(party),
                party.path("sentence").asText(),
                ground(party.path("hits").path(0)));
    }

    private static String ground(JsonNode hit) {
        if (hit.isMissingNode()) {
            return "";
        }
        String law = hit.path("measure").path("legalBasis").asText().split("、《")[0];
        return hit.path("entry").path("caseNumber").asText() + ", " + law;
    }

    private static Effect effect(JsonNode of) {
        return Effect.valueOf(of.path("effect").asText());
    }

    static String outcome(Outcome outcome) {
        return JSON.createObjectNode()
                .put("party", outcome.party())
                .put("outcome", outcome.kind().name())
                .put("actedBy", outcome.actedBy())
                .put("reason", outcome.reason())
                .put("happenedAt", TIME.format(outcome.happenedAt()))
                .toString();
    }

    /** Applicants as the department keeps them in its own table. */
    static String kept(List<Applicant> applicants) {
        return JSON.valueToTree(applicants).toString();
    }

    static List<Applicant> applicants(String kept) {
        try {
            return List.of(JSON.readValue(kept, Applicant[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the applicants of an application cannot be read", e);
        }
    }

    static String kept(Decision decision) {
        ObjectNode kept = JSON.createObjectNode()
                .put("id", decision.id().toString())
                .put("effect", decision.effect().name())
                .put("decidedAt", decision.decidedAt().toString());
        decision.parties().forEach(party -> kept.withArray("parties")
                .addObject()
                .put("reference", party.reference())
                .put("effect", party.effect().name())
                .put("sentence", party.sentence()));
        return kept.toString();
    }
}
