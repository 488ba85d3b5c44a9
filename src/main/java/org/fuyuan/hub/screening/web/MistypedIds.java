package org.fuyuan.hub.screening.web;

import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers an id in an address that is none as the problem (RFC 9457) every other fault is, before the framework does in its own words. */
@RestControllerAdvice(assignableTypes = {ScreeningApi.class, ReturnLegApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class MistypedIds {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
        Refusal refusal = new Refusal(
                "malformed",
                "/" + e.getName(),
                "something else",
                "an id as the hub gave it, 32 hexadecimal digits in five groups");
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ScreeningProblems.of(List.of(refusal)));
    }
}
