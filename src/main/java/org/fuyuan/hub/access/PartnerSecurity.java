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
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The partners' door: a partner may use its own path and nothing else, at its own pace; no session, so nothing to forge. */
@Configuration(proxyBeanMethods = false)
class PartnerSecurity {

    private static final RequestMatcher OWN_DOOR =
            PathPatternRequestMatcher.withDefaults().matcher("/partners/{partner}/{document}/**");

    @Bean
    @Order(1)
    SecurityFilterChain partners(
            HttpSecurity http, PartnerAuthentication authentication, PartnerRegister register, Denials denials)
            throws Exception {
        return http.securityMatcher(OWN_DOOR)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(new ProviderManager(authentication))
                .httpBasic(basic -> basic.authenticationEntryPoint(denials))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(denials).authenticationEntryPoint(denials))
                .authorizeHttpRequests(door -> door.anyRequest().access(PartnerSecurity::isOwnDoor))
                .addFilterAfter(new RequestPace(register, denials), AuthorizationFilter.class)
                .addFilterAfter(new PostedTypes(denials), RequestPace.class)
                .build();
    }

    /** The partner whose door a request knocks at, or null. */
    static String partnerOf(HttpServletRequest request) {
        return OWN_DOOR.matcher(request).getVariables().get("partner");
    }

    private static AuthorizationDecision isOwnDoor(
            Supplier<Authentication> partner, RequestAuthorizationContext context) {
        Authentication who = partner.get();
        return new AuthorizationDecision(
                who != null && who.isAuthenticated() && who.getName().equals(partnerOf(context.getRequest())));
    }
}
