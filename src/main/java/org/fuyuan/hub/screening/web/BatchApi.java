package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many questions in one call, answered in their order in the form they came in. Who hangs up ends the work. */
@RestController
class BatchApi {

    private final Batch batch;

    BatchApi(Batch batch) {
        this.batch = batch;
    }

    @Operation(
            summary = "Decides on any number of questions, one on each line, NDJSON or CSV",
            description =
                    """
                    NDJSON: a question on each line. CSV: a party on each line, header businessReference, reference, kind, name,
                    certificateType, certificateNumber, role, and scenario, purpose, askedBy where they differ from line to line.
                    A line that cannot be asked answers for itself.""")
    @PostMapping(
            path = "/api/v1/screenings/batch",
            consumes = {BatchForm.NDJSON, BatchForm.CSV},
            produces = {BatchForm.NDJSON, BatchForm.CSV})
    void ask(
            @RequestParam(required = false) String scenario,
            @RequestParam(required = false) String purpose,
            @RequestParam(required = false) String askedBy,
            @Parameter(
                            description =
                                    "true: answers come while questions are still being sent, for callers that read while they"
                                            + " write; false: after the last question")
                    @RequestParam(defaultValue = "false")
                    boolean along,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal department)
            throws IOException {
        BatchForm form = BatchForm.of(request.getContentType());
        BatchTerms terms = new BatchTerms(
                department.getName(), scenario, purpose, askedBy == null ? department.getName() : askedBy);
        if (along) {
            answerAlong(terms, form, request, response);
        } else {
            answerAfterwards(terms, form, request, response);
        }
    }

    /** The caller need not read before it has sent everything; and what fails, fails before the first answer. */
    private void answerAfterwards(
            BatchTerms terms, BatchForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (AnswerSpool spool = AnswerSpool.open()) {
            batch.answer(terms, form, request.getInputStream(), spool.out());
            response.setContentType(form.contentType());
            spool.sendTo(response.getOutputStream());
        }
    }

    private void answerAlong(BatchTerms terms, BatchForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(form.contentType());
        try {
            batch.answerAlong(terms, form, request.getInputStream(), response.getOutputStream());
        } catch (ScreeningUnavailableException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
        }
    }
}
