package org.fuyuan.sandbox.business;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.court.Townsfolk;

/** A question about somebody listed, in a file, for whoever wants to ask the hub by hand: no number stands on the screen. */
public final class SampleQuestion {

    private static final Business BUSINESS = Business.COMPANY_REGISTRATION;

    private SampleQuestion() {}

    /**
     * Writes the question and gives the command that asks it; empty when nobody is listed.
     *
     * @param key the file that holds the department's password
     */
    public static Optional<String> command(URI hub, Path key, Path question, Townsfolk townsfolk) {
        return townsfolk.listed(BUSINESS.list(), true, 1, 0).stream()
                .findFirst()
                .map(listed -> {
                    write(question, listed);
                    return "curl -s -u \"%s:$(cat '%s')\" -H 'Content-Type: application/json' -d @'%s' %s"
                            .formatted(BUSINESS.department(), key, question, hub.resolve("/api/v1/screenings"));
                });
    }

    /** The file key of the department that asks, in the folder of secrets. */
    public static String key() {
        return BUSINESS.department() + "/api-key";
    }

    private static void write(Path question, Identity listed) {
        Applicant applicant = new Applicant("1", listed, BUSINESS.form().roles().get(0), Writing.PLAIN);
        Application application = new Application("WX-SAMPLE", BUSINESS, List.of(applicant));
        try {
            Files.createDirectories(question.getParent());
            Files.writeString(question, HubJson.question(application));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
