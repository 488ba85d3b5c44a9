package org.fuyuan.hub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The program that collects figures, known by {@code secret:console/metrics}. */
@Component
class MetricsReader implements AuthenticationProvider {

    static final String LOGIN = "metrics";

    private final ConsoleSecrets secrets;
    private final Doorkeeper doorkeeper;

    MetricsReader(ConsoleSecrets secrets, Doorkeeper doorkeeper) {
        this.secrets = secrets;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Verdict verdict = doorkeeper.judge(
                new Attempt(Door.METRICS, attempt.getName(), Addresses.of(attempt)), () -> isKnown(attempt));
        if (verdict == Verdict.THROTTLED) {
            throw new LockedException("too many wrong keys");
        }
        if (verdict == Verdict.REFUSED) {
            throw new BadCredentialsException("not the metrics credential");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                LOGIN, null, List.of(new SimpleGrantedAuthority("METRICS")));
    }

    private boolean isKnown(Authentication attempt) {
        byte[] expected = secrets.textOrNew(LOGIN).strip().getBytes(StandardCharsets.UTF_8);
        byte[] found = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
        return LOGIN.equals(attempt.getName()) && MessageDigest.isEqual(expected, found);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
