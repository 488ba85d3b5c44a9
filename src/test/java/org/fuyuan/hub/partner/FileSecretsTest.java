package org.fuyuan.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_is_a_file_of_the_folder() throws IOException {
        Path file = Files.createDirectories(folder.resolve("court")).resolve("api-key");
        Files.writeString(file, "quiet\n");
        var secrets = new FileSecrets(folder, name -> null);

        assertThat(secrets.text("secret:court/api-key")).isEqualTo("quiet");
        assertThat(secrets.file("secret:court/api-key")).isEqualTo(file.toAbsolutePath());
    }

    @Test
    void the_environment_comes_before_the_folder() {
        var secrets = new FileSecrets(folder, Map.of("FUYUAN_SECRET_CIVIL_AFFAIRS_SFTP_KEY", "from outside")::get);

        assertThat(secrets.text("secret:civil-affairs/sftp-key")).isEqualTo("from outside");
    }

    @Test
    void a_missing_secret_names_the_reference_the_variable_and_the_file() {
        var secrets = new FileSecrets(folder, name -> null);

        assertThatThrownBy(() -> secrets.text("secret:court/api-key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no secret:court/api-key: set the variable FUYUAN_SECRET_COURT_API_KEY"
                        + " or write the file " + folder.toAbsolutePath().resolve("court/api-key"));
    }

    @Test
    void a_reference_cannot_leave_the_folder() {
        var secrets = new FileSecrets(folder, name -> null);

        assertThatThrownBy(() -> secrets.file("secret:../passwd"))
                .hasMessage("a reference to a secret reads secret:<partner>/<name>");
    }

    @Test
    void an_empty_secret_opens_nothing() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("court")).resolve("api-key"), "\n");

        assertThatThrownBy(() -> new FileSecrets(folder, name -> null).text("secret:court/api-key"))
                .isInstanceOf(MissingSecretException.class)
                .hasMessage("secret:court/api-key is empty, which opens nothing");
    }
}
