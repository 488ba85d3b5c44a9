package org.fuyuan.hub.screening.web;

import java.io.IOException;
import org.fuyuan.hub.screening.Decision;
import org.springframework.http.ProblemDetail;

/** Where the answers of a batch are written, in the order of its questions. */
interface Answers {

    void decided(Row row, Decision decision) throws IOException;

    void refused(Row row, ProblemDetail problem) throws IOException;

    /** Hands on what was written so far. */
    void flush() throws IOException;
}
