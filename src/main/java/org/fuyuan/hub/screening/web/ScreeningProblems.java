package org.fuyuan.hub.screening.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.ScreeningUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what could not be decided as a problem (RFC 9457), with every fault by its field. */
@RestControllerAdvice(assignableTypes = {ScreeningApi.class, BatchApi.class, PopulationApi.class, FilterApi.class})
class ScreeningProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningProblems.class);
    private static final Map<String, HttpStatus> STATUS = Map.of(
            "not-allowed", HttpStatus.FORBIDDEN,
            "not-registered", HttpStatus.FORBIDDEN,
            "too-many-lookups", HttpStatus.TOO_MANY_REQUESTS,
            "not-found", HttpStatus.NOT_FOUND,
            "filter-outdated", HttpStatus.GONE,
            "malformed", HttpStatus.BAD_REQUEST,
            "document-too-large", HttpStatus.PAYLOAD_TOO_LARGE,
            "already-used", HttpStatus.CONFLICT);
    private static final String SOON = "1";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illFormed(IllFormedException e) {
        return answer(of(e.faults()), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        ProblemDetail problem = of(List.of(e.refusal()));
        return answer(problem, problem.getStatus() == HttpStatus.TOO_MANY_REQUESTS.value() ? SOON : null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(ScreeningUnavailableException e) {
        return answer(of(e), SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException e) {
        LOG.error("a question could not be answered", e);
        return answer(
                problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "failed",
                        "The hub failed on the question; none was answered."),
                null);
    }

    /** The problem these faults make, the first of them in its title. */
    static ProblemDetail of(List<Refusal> faults) {
        return of(faults, "ill-formed-question");
    }

    /** As {@link #of(List)}; {@code illFormed} is its type where the faults' own words are none. */
    static ProblemDetail of(List<Refusal> faults, String illFormed) {
        Refusal first = faults.get(0);
        HttpStatus status = STATUS.getOrDefault(first.code(), HttpStatus.UNPROCESSABLE_ENTITY);
        String type = STATUS.containsKey(first.code()) ? first.code() : illFormed;
        ProblemDetail problem = problem(status, type, first.sentence());
        problem.setProperty("errors", faults);
        return problem;
    }

    static ProblemDetail of(ScreeningUnavailableException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "not-decided", e.getMessage());
    }

    static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:fuyuan:problem:" + type));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, String retryAfter) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (retryAfter == null ? answer : answer.header(HttpHeaders.RETRY_AFTER, retryAfter)).body(problem);
    }
}
