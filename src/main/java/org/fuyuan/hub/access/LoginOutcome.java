package org.fuyuan.hub.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows a login, good or bad: the ledger, the next page. */
@Component
class LoginOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final AccessLedger ledger;
    private final DenialBook denials;
    private final People people;

    LoginOutcome(AccessLedger ledger, DenialBook denials, People people) {
        this.ledger = ledger;
        this.denials = denials;
        this.people = people;
        setDefaultTargetUrl("/");
        setRedirectStrategy((request, response, url) -> response.sendRedirect(withoutHost(url)));
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        ledger.record(LedgerEvent.LOGIN_SUCCEEDED, person.getName(), null, "from " + request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, person);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String login = typed(request);
        boolean closed = failure instanceof LockedException;
        String why = closed ? "throttled" : "refused";
        denials.record(new Denial(
                LedgerEvent.LOGIN_FAILED,
                people.knows(login) ? login : Denial.STRANGER,
                null,
                request.getRemoteAddr(),
                why,
                why + " from " + request.getRemoteAddr()));
        response.sendRedirect(request.getContextPath() + (closed ? "/login?throttled" : "/login?refused"));
    }

    /** The page asked for before the login is kept with the host its request named, which anybody may make up. */
    private static String withoutHost(String url) {
        return url.replaceFirst("^\\w+://[^/]*", "");
    }

    private static String typed(HttpServletRequest request) {
        String login = request.getParameter("username");
        return login == null ? "" : login.trim();
    }
}
