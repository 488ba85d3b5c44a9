package org.fuyuan.hub.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns away, in words fit for who came: browsers get a page or the login, programs an RFC 9457 problem. */
@Component
class Denials implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final AccessLedger ledger;
    private final Problems problems;

    Denials(AccessLedger ledger, Problems problems) {
        this.ledger = ledger;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isProgram(request)) {
            record(request, "not authenticated");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"fuyuan\", charset=\"UTF-8\"");
            problems.write(response, HttpStatus.UNAUTHORIZED, "not-authenticated", "Valid credentials are required.");
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        record(request, failure.getMessage());
        if (isProgram(request)) {
            problems.write(response, HttpStatus.FORBIDDEN, "not-allowed", "These credentials do not open this path.");
        } else {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.FORBIDDEN.value());
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void record(HttpServletRequest request, String reason) {
        Principal principal = request.getUserPrincipal();
        String actor = principal == null ? "unknown" : principal.getName();
        String detail = "%s %s from %s: %s"
                .formatted(request.getMethod(), request.getRequestURI(), request.getRemoteAddr(), reason);
        ledger.record(LedgerEvent.ACCESS_DENIED, actor, PartnerSecurity.partnerOf(request), detail);
    }

    private static boolean isProgram(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null && (accept == null || !accept.contains("text/html"));
    }
}
