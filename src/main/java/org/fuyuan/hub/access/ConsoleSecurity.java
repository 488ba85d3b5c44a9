package org.fuyuan.hub.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The people's door: which role opens which page. What is not written here is denied. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    private static final String[] DEBTOR_READERS = {"OFFICER", "CLERK", "AUDITOR"};
    private static final String[] EVERYBODY = {"OFFICER", "CLERK", "ADMINISTRATOR", "AUDITOR"};
    private static final String[] OPERATORS = {"ADMINISTRATOR", "AUDITOR"};

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(11);
    }

    @Bean
    @Order(3)
    SecurityFilterChain console(
            HttpSecurity http,
            ThrottledAuthentication authentication,
            LoginOutcome outcome,
            Denials denials,
            Unwritten unwritten)
            throws Exception {
        return http.authenticationManager(new ProviderManager(authentication))
                .authorizeHttpRequests(door -> doors(door).anyRequest().access(unwritten::decide))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new FormOrHeaderToken()))
                .headers(Headers::protect)
                .formLogin(
                        form -> form.loginPage("/login").successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutSuccessUrl("/login?goodbye").deleteCookies("FUYUAN"))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(denials).authenticationEntryPoint(denials))
                .addFilterAfter(new HawtioQuestions(), AuthorizationFilter.class)
                .build();
    }

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        open(door);
        partners(door);
        debtors(door);
        screening(door);
        machinery(door);
        return door;
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        door.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        door.requestMatchers(HttpMethod.GET, "/login", "/assets/**", "/webjars/**", "/favicon.ico")
                .permitAll();
        door.requestMatchers(HttpMethod.POST, "/login").permitAll();
        door.requestMatchers(HttpMethod.GET, "/actuator/health/**").permitAll();
        door.requestMatchers(HttpMethod.GET, "/", "/messages/*").authenticated();
        door.requestMatchers(HttpMethod.POST, "/logout").authenticated();
    }

    private static void partners(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        door.requestMatchers(HttpMethod.GET, "/partners", "/partners/*", "/inbox/*", "/queues")
                .hasAnyRole(OPERATORS);
        door.requestMatchers(HttpMethod.POST, "/lanes/**", "/inbox/**").hasRole("ADMINISTRATOR");
    }

    private static void debtors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        door.requestMatchers(HttpMethod.GET, "/debtors", "/debtors/*", "/debtors/*/full")
                .hasAnyRole(DEBTOR_READERS);
        door.requestMatchers(HttpMethod.POST, "/debtors").hasAnyRole(DEBTOR_READERS);
        door.requestMatchers(HttpMethod.POST, "/debtors/*/full").hasAnyRole("OFFICER", "CLERK");
        door.requestMatchers(HttpMethod.GET, "/snapshots").hasAnyRole(DEBTOR_READERS);
        door.requestMatchers(HttpMethod.POST, "/snapshots/**").hasRole("OFFICER");
    }

    private static void screening(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        door.requestMatchers(HttpMethod.GET, "/screening", "/screening/decisions", "/screening/decisions/*")
                .hasAnyRole(DEBTOR_READERS);
        door.requestMatchers(HttpMethod.POST, "/screening").hasAnyRole(DEBTOR_READERS);
        door.requestMatchers(HttpMethod.GET, "/objections", "/objections/*").hasAnyRole(DEBTOR_READERS);
        door.requestMatchers(HttpMethod.POST, "/objections").hasAnyRole("OFFICER", "CLERK");
        door.requestMatchers(HttpMethod.POST, "/objections/**").hasRole("OFFICER");
        door.requestMatchers(HttpMethod.GET, "/screening/figures", "/measures").hasAnyRole(EVERYBODY);
    }

    private static void machinery(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        door.requestMatchers(HttpMethod.GET, HawtioQuestions.PROXY).hasAnyRole(OPERATORS);
        door.requestMatchers("/actuator/hawtio/proxy/**").denyAll();
        door.requestMatchers("/hawtio/**", "/actuator/hawtio/**", "/actuator/jolokia/**")
                .hasAnyRole(OPERATORS);
        door.requestMatchers(HttpMethod.GET, "/actuator/prometheus").hasAnyRole(OPERATORS);
    }
}
