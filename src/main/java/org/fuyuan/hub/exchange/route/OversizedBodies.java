package org.fuyuan.hub.exchange.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever copies a posted document before the inbox judges it copy one byte beyond its partner's limit and no more, nothing
 * when its sender declares too much. The sender must hear why: a server that closes while a body is still coming makes him see
 * a broken connection instead of the answer, so up to twice the limit is read, and what is beyond it thrown away, before he is
 * answered. A body declared longer than that could not be read to its end anyway: it is answered at once and not read at all. A body
 * that was asked for first ({@code Expect: 100-continue}, RFC 9110 10.1.1) and not wanted never comes.
 */
final class OversizedBodies extends OncePerRequestFilter {

    private static final int PARTNER = 2;

    private final PartnerRegister register;

    OversizedBodies(PartnerRegister register) {
        this.register = register;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(bounded(request), response);
    }

    private HttpServletRequest bounded(HttpServletRequest request) {
        String[] path = request.getServletPath().split("/", -1);
        return register.find(path.length > PARTNER ? path[PARTNER] : "")
                .map(sender -> sender.limits().maxDocumentBytes())
                .<HttpServletRequest>map(limit -> new BoundedRequest(request, limit))
                .orElse(request);
    }
}
