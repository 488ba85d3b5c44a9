package org.fuyuan.hub.access;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a person's password, unless too many were wrong of late. */
@Component
class ThrottledAuthentication extends DaoAuthenticationProvider {

    private final Doorkeeper doorkeeper;

    ThrottledAuthentication(People people, PasswordEncoder encoder, Doorkeeper doorkeeper) {
        super(people);
        setPasswordEncoder(encoder);
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        AtomicReference<Authentication> person = new AtomicReference<>();
        AtomicReference<AuthenticationException> why = new AtomicReference<>();
        Verdict verdict = doorkeeper.judge(new Attempt(Door.CONSOLE, attempt.getName(), Addresses.of(attempt)), () -> {
            try {
                person.set(super.authenticate(attempt));
            } catch (BadCredentialsException | AccountStatusException wrong) {
                why.set(wrong);
            }
            return person.get() != null;
        });
        return switch (verdict) {
            case ADMITTED -> person.get();
            case REFUSED -> throw why.get();
            case THROTTLED -> throw new LockedException("too many failed logins");
        };
    }
}
