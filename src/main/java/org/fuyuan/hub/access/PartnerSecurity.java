package org.fuyuan.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.fuyuan.hub.partner.PartnerRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The partners' door: a partner may use its own path and the partners' API, where it is known by its login alone, and nothing else, at
 * its own pace; no session, so nothing to forge.
 */
@Configuration(proxyBeanMethods = false)
class PartnerSecurity {

    private static final RequestMatcher OWN_DOOR =
            PathPatternRequestMatcher.withDefaults().matcher("/partners/{partner}/{document}/**");

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**");

    private static final RequestMatcher DOORS = new OrRequestMatcher(OWN_DOOR, API);

    @Bean
    @Order(1)
    SecurityFilterChain partners(
            HttpSecurity http, PartnerAuthentication authentication, PartnerRegister register, Denials denials)
            throws Exception {
        return http.securityMatcher(DOORS)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(new ProviderManager(authentication))
                .httpBasic(basic -> basic.authenticationEntryPoint(denials))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(denials).authenticationEntryPoint(denials))
                .authorizeHttpRequests(door -> door.requestMatchers(API)
                        .hasAuthority("PARTNER")
                        .anyRequest()
                        .access(PartnerSecurity::isOwnDoor))
                .addFilterAfter(new RequestPace(register, denials), AuthorizationFilter.class)
                .addFilterAfter(new PostedTypes(denials), RequestPace.class)
                .build();
    }

    /** Whether a request knocks where only partners come in. */
    static boolean isDoor(HttpServletRequest request) {
        return DOORS.matches(request);
    }

    /** Whether a request knocks at the partners' API. */
    static boolean isApi(HttpServletRequest request) {
        return API.matches(request);
    }

    /** The partner whose door a request knocks at, or which knocks at the API's; or null. */
    static String partnerOf(HttpServletRequest request) {
        return isApi(request)
                ? request.getRemoteUser()
                : OWN_DOOR.matcher(request).getVariables().get("partner");
    }

    private static AuthorizationDecision isOwnDoor(
            Supplier<Authentication> partner, RequestAuthorizationContext context) {
        Authentication who = partner.get();
        return new AuthorizationDecision(
                who != null && who.isAuthenticated() && who.getName().equals(partnerOf(context.getRequest())));
    }
}
