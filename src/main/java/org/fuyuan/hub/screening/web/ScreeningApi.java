package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Screening;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** May these parties do this? One question, one decision. The department is who logged in, whatever the body says. */
@RestController
@RequestMapping(path = "/api/v1/screenings", produces = MediaType.APPLICATION_JSON_VALUE)
class ScreeningApi {

    private final Screening screening;
    private final QuestionJson questions = new QuestionJson();

    ScreeningApi(Screening screening) {
        this.screening = screening;
    }

    @Operation(summary = "Decides on the parties of one business, and keeps the decision before it is given")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AskedQuestion.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Decision ask(HttpServletRequest request, Principal department) throws IOException {
        AskedQuestion asked = questions.read(body(request));
        List<Refusal> faults = asked.faults();
        if (!faults.isEmpty()) {
            throw new IllFormedException(faults);
        }
        return screening.decide(asked.by(department.getName()));
    }

    @Operation(summary = "A decision as it was given, for the department that asked")
    @GetMapping("/{id}")
    Decision find(@PathVariable UUID id, Principal department) {
        return screening
                .find(id)
                .filter(decision -> decision.department().equals(department.getName()))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        "not-found", "/id", id.toString(), "the id of a decision given to " + department.getName())));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(QuestionJson.LARGEST + 1);
        if (body.length > QuestionJson.LARGEST) {
            throw new RefusedException(new Refusal(
                    "document-too-large",
                    "",
                    "more than " + QuestionJson.LARGEST + " bytes",
                    "one question; many go to /api/v1/screenings/batch"));
        }
        return body;
    }
}
