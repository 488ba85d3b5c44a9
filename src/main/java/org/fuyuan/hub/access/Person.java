package org.fuyuan.hub.access;

import java.io.Serial;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A person who is logged in. */
public final class Person extends User {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String fullName;
    private final Role role;

    Person(String login, String fullName, Role role, String passwordHash, boolean enabled) {
        super(
                login,
                passwordHash,
                enabled,
                true,
                true,
                true,
                List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
        this.fullName = fullName;
        this.role = role;
    }

    public String fullName() {
        return fullName;
    }

    public Role role() {
        return role;
    }
}
