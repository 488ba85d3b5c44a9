package org.fuyuan.hub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.fuyuan.hub.partner.MissingSecretException;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a partner's key against the credential {@code api-key} that the register names, unless too many were wrong of late. */
@Component
class PartnerAuthentication implements AuthenticationProvider {

    private final PartnerRegister register;
    private final Secrets secrets;
    private final Doorkeeper doorkeeper;

    PartnerAuthentication(PartnerRegister register, Secrets secrets, Doorkeeper doorkeeper) {
        this.register = register;
        this.secrets = secrets;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String key = String.valueOf(attempt.getCredentials());
        Verdict verdict = doorkeeper.judge(
                new Attempt(Door.HTTP, attempt.getName(), Addresses.of(attempt)),
                () -> isKeyOf(attempt.getName(), key));
        if (verdict == Verdict.THROTTLED) {
            throw new LockedException("too many wrong keys");
        }
        if (verdict == Verdict.REFUSED) {
            throw new BadCredentialsException("unknown partner or wrong key");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                attempt.getName(), null, List.of(new SimpleGrantedAuthority("PARTNER")));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private boolean isKeyOf(String partnerId, String key) {
        return register.find(partnerId)
                .map(partner -> partner.credentials().get("api-key"))
                .filter(reference -> same(expected(reference), key))
                .isPresent();
    }

    private String expected(String reference) {
        try {
            return secrets.text(reference);
        } catch (MissingSecretException absent) {
            throw new AuthenticationServiceException(absent.getMessage(), absent);
        }
    }

    private static boolean same(String expected, String found) {
        return MessageDigest.isEqual(
                expected.strip().getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
