package org.fuyuan.hub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.fuyuan.hub.partner.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** First passwords: taken from {@code secret:console/<login>}, or drawn at random and written there. */
@Component
class ConsoleSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;
    private final Path folder;

    ConsoleSecrets(Secrets secrets, @Value("${fuyuan.secrets:data/secrets}") String secretsFolder) {
        this.secrets = secrets;
        this.folder = Path.of(secretsFolder, "console");
    }

    String reference(String login) {
        return "secret:console/" + login;
    }

    String textOrNew(String login) {
        try {
            return secrets.text(reference(login));
        } catch (IllegalStateException absent) {
            return written(login, random());
        }
    }

    private String written(String login, String password) {
        try {
            Files.createDirectories(folder);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path file = Files.createFile(folder.resolve(login), ownerOnly);
            Files.writeString(file, password, StandardOpenOption.WRITE);
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the first password of " + login, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
