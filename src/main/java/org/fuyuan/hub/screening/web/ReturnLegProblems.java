package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a report or an objection that could not be taken in as a problem (RFC 9457), by its field. */
@RestControllerAdvice(assignableTypes = ReturnLegApi.class)
class ReturnLegProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnLegProblems.class);
    private static final String ILL_FORMED = "ill-formed-report";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illFormed(IllFormedException e) {
        return answer(e.faults());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e) {
        return answer(List.of(e.refusal()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> notKept(RuntimeException e) {
        LOG.error("a report could not be kept", e);
        return problem(ScreeningProblems.problem(
                HttpStatus.SERVICE_UNAVAILABLE, "not-kept", "The report could not be kept; send the same again."));
    }

    private static ResponseEntity<ProblemDetail> answer(List<Refusal> faults) {
        return problem(ScreeningProblems.of(faults, ILL_FORMED));
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
