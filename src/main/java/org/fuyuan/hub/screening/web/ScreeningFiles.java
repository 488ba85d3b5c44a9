package org.fuyuan.hub.screening.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.fuyuan.hub.exchange.FileAnswering;
import org.fuyuan.hub.exchange.QuestionFile;
import org.springframework.stereotype.Component;

/** Answers a file of questions with a file of answers. */
@Component
class ScreeningFiles implements FileAnswering {

    private final Batch batch;

    ScreeningFiles(Batch batch) {
        this.batch = batch;
    }

    @Override
    public void answer(QuestionFile file, InputStream questions, OutputStream answers) throws IOException {
        BatchTerms terms = new BatchTerms(
                file.partner(), file.terms().get("scenario"), file.terms().get("purpose"), file.name());
        batch.answer(terms, BatchForm.of(file.mediaType()), questions, answers);
    }
}
