package org.fuyuan.hub.access;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a person's password, unless too many were wrong of late. */
@Component
class ThrottledAuthentication extends DaoAuthenticationProvider {

    private final LoginThrottle throttle;

    ThrottledAuthentication(People people, PasswordEncoder encoder, LoginThrottle throttle) {
        super(people);
        setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (throttle.closed(attempt.getName(), Addresses.of(attempt))) {
            throw new LockedException("too many failed logins");
        }
        return super.authenticate(attempt);
    }
}
