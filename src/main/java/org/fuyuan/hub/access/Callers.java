package org.fuyuan.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Who asks: a browser wants a page, a program an RFC 9457 problem. */
final class Callers {

    private Callers() {}

    /** Whoever knocks at a partner's door is a program, whatever it says of itself. */
    static boolean isProgram(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean browses = isFragment(request) || accept != null && accept.contains("text/html");
        return !browses || PartnerSecurity.partnerOf(request) != null;
    }

    /** Whether a page open in a browser fetches a part of itself. */
    static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
