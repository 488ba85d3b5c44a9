package org.fuyuan.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks: a browser wants a page, a program an RFC 9457 problem. */
final class Callers {

    private Callers() {}

    /** Whoever knocks at a partner's door is a program, whatever it says of itself. */
    static boolean isProgram(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean browses = isFragment(request) || accept != null && accept.contains("text/html");
        return !browses || PartnerSecurity.isDoor(request);
    }

    /** Whether a page open in a browser fetches a part of itself. */
    static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Whether the request comes from a session that is over: it names one, or submits a form, which strangers are not shown. */
    static boolean hadSession(HttpServletRequest request) {
        boolean named = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return named || "POST".equals(request.getMethod());
    }

    /** Whether a person is logged in, also before the request is known to be theirs by {@code getUserPrincipal}. */
    static boolean isLoggedIn() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person instanceof UsernamePasswordAuthenticationToken && person.isAuthenticated();
    }
}
