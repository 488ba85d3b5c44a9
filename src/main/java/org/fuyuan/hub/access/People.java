package org.fuyuan.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The people of the local store. */
@Component
class People implements UserDetailsService {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Person loadUserByUsername(String login) {
        return found(login).orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    /** PostgreSQL cannot even be asked for a text with the character NUL. */
    private Optional<Person> found(String login) {
        if (login.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("select login, name, role, password_hash, enabled from access.person where login = ?")
                .param(login)
                .query(People::person)
                .optional();
    }

    boolean knows(String login) {
        return found(login).isPresent();
    }

    void add(String login, String name, Role role, String passwordHash) {
        jdbc.sql(
                        """
                insert into access.person (login, name, role, password_hash) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(login, name, role.name(), passwordHash)
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("password_hash"),
                row.getBoolean("enabled"));
    }
}
