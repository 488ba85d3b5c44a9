package org.fuyuan.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads a question and answers with a constant, behind the same door, login and pace as {@code /api/v1/screenings}. */
@RestController
class EmptyEndpoint {

    static final String PATH = "/api/v1/screenings/empty";

    private static final Answer ANSWER = new Answer("PASS");

    record Answer(String effect) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Answer answer(HttpServletRequest request) throws IOException {
        request.getInputStream().readAllBytes();
        return ANSWER;
    }
}
