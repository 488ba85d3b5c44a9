package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.objection.Filer;
import org.fuyuan.hub.screening.objection.ObjectionFiling;
import org.fuyuan.hub.screening.objection.Objections;
import org.fuyuan.hub.screening.objection.Outcome;
import org.fuyuan.hub.screening.objection.OutcomeReports;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of a decision, and what a citizen has to say against it. The department is who logged in. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReturnLegApi {

    private static final int LARGEST = 64 << 10;
    private static final String KEY = "Idempotency-Key";

    private final OutcomeReports outcomes;
    private final ObjectionFiling filing;
    private final Objections objections;
    private final PostedJson<PostedOutcome> outcomeJson =
            new PostedJson<>(PostedOutcome.class, "a report as a JSON object", "text in quotes");
    private final PostedJson<PostedObjection> objectionJson =
            new PostedJson<>(PostedObjection.class, "an objection as a JSON object", "text in quotes");

    ReturnLegApi(OutcomeReports outcomes, ObjectionFiling filing, Objections objections) {
        this.outcomes = outcomes;
        this.filing = filing;
        this.objections = objections;
    }

    @Operation(summary = "What the department did with a decision given to it; the last report of a party counts")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostedOutcome.class)))
    @PostMapping(path = "/screenings/{id}/outcomes", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome report(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) String key,
            HttpServletRequest request,
            Principal department)
            throws IOException {
        return outcomes.report(id, outcomeJson.read(body(request)).report(), department.getName(), key);
    }

    @Operation(summary = "A citizen's objection to a decision, or to an entry of the list")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostedObjection.class)))
    @PostMapping(path = "/objections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ObjectionView object(
            @RequestHeader(name = KEY, required = false) String key, HttpServletRequest request, Principal department)
            throws IOException {
        return ObjectionView.of(objections.clocked(
                filing.file(objectionJson.read(body(request)).filing(), Filer.department(department.getName()), key)));
    }

    @Operation(summary = "Where an objection stands, for the department that filed it")
    @GetMapping("/objections/{id}")
    ObjectionView find(@PathVariable UUID id, Principal department) {
        return objections
                .find(id)
                .filter(objection -> objection.filedBy().equals(department.getName()))
                .map(objections::clocked)
                .map(ObjectionView::of)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        "not-found", "/id", id.toString(), "the id of an objection filed by " + department.getName())));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new RefusedException(
                    new Refusal("document-too-large", "", "more than " + LARGEST + " bytes", "one report"));
        }
        return body;
    }
}
