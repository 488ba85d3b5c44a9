package org.fuyuan.hub.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps each partner that has been let in to its {@code requestsPerSecond}; every node counts for itself. */
final class RequestPace extends OncePerRequestFilter {

    private final Map<String, RequestAllowance> allowances;
    private final Denials denials;

    RequestPace(PartnerRegister register, Denials denials) {
        long now = System.nanoTime();
        this.allowances = register.all().stream()
                .collect(Collectors.toMap(
                        Partner::id,
                        partner -> new RequestAllowance(partner.limits().requestsPerSecond(), now)));
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (allowances.get(PartnerSecurity.partnerOf(request)).take(System.nanoTime())) {
            rest.doFilter(request, response);
        } else {
            denials.tooFast(request, response);
        }
    }
}
