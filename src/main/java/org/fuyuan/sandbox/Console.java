package org.fuyuan.sandbox;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the demonstration says to the person who started it. */
final class Console {

    private static final List<String> LOGINS = List.of("officer", "clerk", "administrator", "auditor");

    private final County county;
    private final PrintStream out;

    Console(County county, PrintStream out) {
        this.county = county;
        this.out = out;
    }

    /** The addresses and logins. */
    void banner() {
        String hub = county.settings().hub().toString();
        line("");
        line("  府院通 Fuyuan Hub");
        line("  console   " + hub + "/");
        line("  Hawtio    " + hub + "/hawtio");
        line("  health    " + hub + "/actuator/health");
        line("  AMQP 1.0  " + county.settings().amqpUrl());
        line("  screening " + hub + "/screening");
        for (String login : LOGINS) {
            line("  login     %-14s first password %s"
                    .formatted(login, county.secrets().text("console/" + login)));
        }
        county.sampleQuestion().ifPresent(command -> line("  ask       " + command));
        line("");
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** E.g. {@code 01:07} since then. */
    static String since(Instant begun) {
        Duration passed = Duration.between(begun, Instant.now());
        return "%02d:%02d".formatted(passed.toMinutes(), passed.toSecondsPart());
    }
}
