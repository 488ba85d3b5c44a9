package org.fuyuan.hub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.fuyuan.hub.partner.MissingSecretException;
import org.fuyuan.hub.partner.Partner;
import org.fuyuan.hub.partner.PartnerRegister;
import org.fuyuan.hub.partner.Secrets;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a partner's key against the credential {@code api-key} that the register names. */
@Component
class PartnerAuthentication implements AuthenticationProvider {

    private final PartnerRegister register;
    private final Secrets secrets;

    PartnerAuthentication(PartnerRegister register, Secrets secrets) {
        this.register = register;
        this.secrets = secrets;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String reference = register.find(attempt.getName())
                .map(Partner::credentials)
                .map(credentials -> credentials.get("api-key"))
                .orElseThrow(PartnerAuthentication::wrong);
        if (!same(expected(reference), String.valueOf(attempt.getCredentials()))) {
            throw wrong();
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                attempt.getName(), null, List.of(new SimpleGrantedAuthority("PARTNER")));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
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

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("unknown partner or wrong key");
    }
}
