package org.fuyuan.hub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slows down guessing: counts failed logins of the last quarter of an hour, for every node together. */
@Component
class LoginThrottle {

    static final int FAILURES_PER_LOGIN_AND_ADDRESS = 5;
    static final int FAILURES_PER_LOGIN = 20;
    static final int FAILURES_PER_ADDRESS = 30;

    private final JdbcClient jdbc;

    LoginThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean closed(String login, String address) {
        return jdbc.sql(
                        """
                select count(*) filter (where login_digest = :login and address = :address) >= :both
                    or count(*) filter (where login_digest = :login) >= :perLogin
                    or count(*) filter (where address = :address) >= :perAddress
                from access.failed_login
                where (login_digest = :login or address = :address)
                  and failed_at > clock_timestamp() - interval '15 minutes'""")
                .param("login", digest(login))
                .param("address", address)
                .param("both", FAILURES_PER_LOGIN_AND_ADDRESS)
                .param("perLogin", FAILURES_PER_LOGIN)
                .param("perAddress", FAILURES_PER_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    void failed(String login, String address) {
        jdbc.sql("delete from access.failed_login where failed_at < clock_timestamp() - interval '1 hour'")
                .update();
        jdbc.sql("insert into access.failed_login (login_digest, address) values (?, ?)")
                .params(digest(login), address)
                .update();
    }

    void succeeded(String login, String address) {
        jdbc.sql("delete from access.failed_login where login_digest = ? and address = ?")
                .params(digest(login), address)
                .update();
    }

    private static byte[] digest(String login) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
