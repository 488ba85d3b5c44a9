package org.fuyuan.hub.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What browsers are told to refuse. */
final class Headers {

    private static final RequestMatcher HAWTIO =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/hawtio/**");
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
            + "; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String HAWTIO_PAGES = "default-src 'self'; script-src 'self'"
            + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:"
            + "; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'";

    private Headers() {}

    static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(policy(new NegatedRequestMatcher(HAWTIO), OWN_PAGES))
                .addHeaderWriter(policy(HAWTIO, HAWTIO_PAGES))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    private static HeaderWriter policy(RequestMatcher where, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(directives));
    }
}
