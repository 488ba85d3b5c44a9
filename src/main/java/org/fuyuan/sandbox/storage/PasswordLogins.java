package org.fuyuan.sandbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets only the sandbox itself in without a password; every login made for the hub must show one. */
final class PasswordLogins {

    private static final String RULES =
            """
            local all postgres                trust
            host  all postgres 127.0.0.1/32   trust
            host  all all      127.0.0.1/32   scram-sha-256
            """;

    private PasswordLogins() {}

    static void require(Path folder) throws IOException {
        Files.writeString(folder.resolve("pg_hba.conf"), RULES);
    }
}
