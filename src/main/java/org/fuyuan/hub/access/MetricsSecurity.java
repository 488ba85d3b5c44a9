package org.fuyuan.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The door for a program that collects figures; people without a header of credentials use the console's door. */
@Configuration(proxyBeanMethods = false)
class MetricsSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain metrics(HttpSecurity http, MetricsReader reader, Denials denials) throws Exception {
        return http.securityMatcher(MetricsSecurity::isCollector)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(new ProviderManager(reader))
                .httpBasic(basic -> basic.authenticationEntryPoint(denials))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(denials).authenticationEntryPoint(denials))
                .authorizeHttpRequests(door -> door.anyRequest().hasAuthority("METRICS"))
                .build();
    }

    private static boolean isCollector(HttpServletRequest request) {
        return "/actuator/prometheus".equals(request.getServletPath())
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
