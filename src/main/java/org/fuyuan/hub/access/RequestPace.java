package org.fuyuan.hub.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.Partner.Limits;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps each partner that has been let in to its {@code requestsPerSecond}; every node counts for itself. Questions are counted apart, at
 * {@code lookupsPerSecond} where that is more: each asks about one party at least, and how many it asks about is limited where they are
 * looked up. Of requests that do not end it serves so many at once and no more ({@link RequestsInHand}).
 */
final class RequestPace extends OncePerRequestFilter {

    private static final RequestMatcher QUESTIONS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/screenings/**");

    private static final RequestMatcher STREAMS = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/screenings/batch"),
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/populations/**"));

    private final Map<String, RequestAllowance> requests;
    private final Map<String, RequestAllowance> questions;
    private final Map<String, RequestsInHand> inHand;
    private final Denials denials;

    RequestPace(PartnerRegister register, Denials denials) {
        this.requests = allowances(register, Limits::requestsPerSecond);
        this.questions =
                allowances(register, limits -> Math.max(limits.requestsPerSecond(), limits.lookupsPerSecond()));
        this.inHand = register.all().stream().collect(Collectors.toMap(Partner::id, partner -> new RequestsInHand()));
        this.denials = denials;
    }

    private static Map<String, RequestAllowance> allowances(PartnerRegister register, ToIntFunction<Limits> pace) {
        long now = System.nanoTime();
        return register.all().stream()
                .collect(Collectors.toMap(
                        Partner::id, partner -> new RequestAllowance(pace.applyAsInt(partner.limits()), now)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Map<String, RequestAllowance> allowances = QUESTIONS.matches(request) ? questions : requests;
        String partner = PartnerSecurity.partnerOf(request);
        boolean isStream = STREAMS.matches(request);
        if (!allowances.get(partner).take(System.nanoTime())
                || !inHand.get(partner).begin(isStream)) {
            denials.tooFast(request, response);
            return;
        }
        try {
            rest.doFilter(request, response);
        } finally {
            inHand.get(partner).end(isStream);
        }
    }
}
