package org.fuyuan.hub.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fuyuan.hub.HubApplication;
import org.fuyuan.hub.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A hub that runs on a free port with a database of its own, one for all tests of the console. */
@AutoConfigureObservability(tracing = false)
@SpringBootTest(classes = HubApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningConsole {

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        var database = (TestDatabase.NamedDataSource) TestDatabase.migrated();
        settings.add("fuyuan.postgres.url", database::url);
        settings.add("fuyuan.postgres.username", () -> "postgres");
        settings.add("spring.datasource.hikari.connection-timeout", () -> "1000");
        Path data = data();
        settings.add("fuyuan.data", data::toString);
        settings.add("fuyuan.broker.port", () -> 0);
        settings.add("fuyuan.broker.amqp-port", () -> 0);
        settings.add("camel.main.auto-startup", () -> false);
        settings.add("fuyuan.court.requests-per-second", () -> 2);
    }

    /** Nobody yet. */
    protected Visitor visitor() {
        return new Visitor(port);
    }

    /** A person of this role, logged in; first passwords are {@code <login>-first-password}. */
    protected Visitor loggedIn(String login) {
        Visitor visitor = visitor();
        visitor.logIn(login, login + "-first-password");
        return visitor;
    }

    protected List<String> ledgerOf(String event) {
        return jdbc.sql("select actor || ' ' || detail from ledger.entry where event = ?")
                .param(event)
                .query(String.class)
                .list();
    }

    /** How often this person was turned away, entries of their own or not. */
    protected long denialsOf(String login) {
        return jdbc.sql("select coalesce(sum(seen), 0) from access.denial where event = 'ACCESS_DENIED' and actor = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private static Path data() {
        try {
            Path data = Files.createTempDirectory("console");
            for (String login : List.of("officer", "clerk", "administrator", "auditor")) {
                write(data, "console/" + login, login + "-first-password");
            }
            write(data, "console/metrics", "metrics-key");
            write(data, "public-security/api-key", "police-key");
            write(data, "court/api-key", "court-key");
            write(data, "market-supervision/api-key", "market-key");
            write(data, "civil-affairs/api-key", "civil-key");
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path data, String name, String text) throws IOException {
        Path file = data.resolve("secrets").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
