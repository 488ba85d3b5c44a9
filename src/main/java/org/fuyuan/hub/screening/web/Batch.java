package org.fuyuan.hub.screening.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.fuyuan.hub.screening.Screening;
import org.fuyuan.hub.screening.evidence.ScenarioRights;
import org.springframework.stereotype.Component;

/** Any number of questions, read and answered in their order in constant memory. */
@Component
class Batch {

    private final Screening screening;
    private final ScenarioRights rights;
    private final ObjectMapper json;

    Batch(Screening screening, ScenarioRights rights, ObjectMapper json) {
        this.screening = screening;
        this.rights = rights;
        this.json = json;
    }

    /**
     * Answers every question; one that cannot be asked answers for itself. Whatever it throws ends the work: nothing after it is
     * decided.
     *
     * @throws org.fuyuan.hub.message.RefusedException when the batch as a whole may not be asked, before anything is written
     * @throws org.fuyuan.hub.screening.ScreeningUnavailableException when a part could not be decided; the last answer says from
     *     which line on
     */
    void answer(BatchTerms terms, BatchForm form, InputStream questions, OutputStream out) throws IOException {
        admitted(terms).answerReadingAhead(form.rows(questions), form.answers(out, json));
    }

    /** As {@link #answer}, for who sends further questions only after answers: nothing is read before it is asked for. */
    void answerAlong(BatchTerms terms, BatchForm form, InputStream questions, OutputStream out) throws IOException {
        admitted(terms).answer(form.rows(questions), form.answers(out, json));
    }

    private BatchRun admitted(BatchTerms terms) {
        BatchRun run = new BatchRun(screening, rights, terms);
        run.admit();
        return run;
    }
}
