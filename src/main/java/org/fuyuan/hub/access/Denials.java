package org.fuyuan.hub.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Turns away, in words fit for who came: browsers get a page or the login, programs an RFC 9457 problem. */
@Component
class Denials implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final DenialBook book;
    private final PartnerRegister register;
    private final Problems problems;

    Denials(DenialBook book, PartnerRegister register, Problems problems) {
        this.book = book;
        this.register = register;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (Callers.isProgram(request)) {
            refuseProgram(request, response, failure);
        } else {
            leadToLogin(request, response, Callers.hadSession(request) ? "/login?ended" : "/login");
        }
    }

    private static void leadToLogin(HttpServletRequest request, HttpServletResponse response, String login)
            throws IOException {
        String address = request.getContextPath() + login;
        if (Callers.isFragment(request)) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(address);
        }
    }

    private void refuseProgram(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof LockedException) {
            record(request, "too many wrong keys");
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(KeyThrottle.WINDOW.toSeconds()));
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-failures",
                    "Too many wrong keys were shown of late; keys are not looked at for now.");
            return;
        }
        record(request, failure instanceof BadCredentialsException ? "wrong key" : "no valid key");
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"fuyuan\", charset=\"UTF-8\"");
        problems.write(response, HttpStatus.UNAUTHORIZED, "not-authenticated", "Valid credentials are required.");
    }

    /** For a partner that has been let in and asks too often. */
    void tooFast(HttpServletRequest request, HttpServletResponse response) throws IOException {
        record(request, "more requests a second than agreed");
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "More requests a second, or at once, than this partner may make; send this one again.");
    }

    /** For a partner that has been let in and sends a document under another type than those taken. */
    void wrongType(HttpServletRequest request, HttpServletResponse response, String taken) throws IOException {
        record(request, "a content type that is not taken");
        response.setHeader(HttpHeaders.ACCEPT, taken);
        problems.write(
                response,
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-content-type",
                "The Content-Type is not one of those taken: " + taken + ".");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (isNowhere(failure)) {
            notFound(request, response);
            return;
        }
        record(request, failure instanceof CsrfException ? "a form without its token" : "not allowed");
        if (Callers.isProgram(request)) {
            problems.write(response, HttpStatus.FORBIDDEN, "not-allowed", "These credentials do not open this path.");
        } else if (failure instanceof CsrfException && !Callers.isLoggedIn()) {
            leadToLogin(request, response, "/login?ended");
        } else {
            request.setAttribute("pageExpired", failure instanceof CsrfException);
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.FORBIDDEN.value());
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isNowhere(AccessDeniedException failure) {
        return failure instanceof AuthorizationDeniedException denied
                && Unwritten.isNowhere(denied.getAuthorizationResult());
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Callers.isProgram(request)) {
            problems.write(response, HttpStatus.NOT_FOUND, "not-found", "Nothing is served at this address.");
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    private void record(HttpServletRequest request, String why) {
        Principal principal = request.getUserPrincipal();
        String partner = PartnerSecurity.partnerOf(request);
        book.record(new Denial(
                LedgerEvent.ACCESS_DENIED,
                principal == null ? Denial.STRANGER : principal.getName(),
                partner != null && register.find(partner).isPresent() ? partner : null,
                request.getRemoteAddr(),
                why,
                "%s %s from %s: %s"
                        .formatted(request.getMethod(), request.getRequestURI(), request.getRemoteAddr(), why)));
    }
}
