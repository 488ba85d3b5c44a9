package org.fuyuan.hub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The program that collects figures, known by {@code secret:console/metrics}. */
@Component
class MetricsReader implements AuthenticationProvider {

    static final String LOGIN = "metrics";

    private final ConsoleSecrets secrets;

    MetricsReader(ConsoleSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        byte[] expected = secrets.textOrNew(LOGIN).strip().getBytes(StandardCharsets.UTF_8);
        byte[] found = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
        if (!LOGIN.equals(attempt.getName()) || !MessageDigest.isEqual(expected, found)) {
            throw new BadCredentialsException("not the metrics credential");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                LOGIN, null, List.of(new SimpleGrantedAuthority("METRICS")));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
