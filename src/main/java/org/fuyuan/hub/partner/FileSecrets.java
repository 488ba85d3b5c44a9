package org.fuyuan.hub.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets in environment variables or in files of a folder that only the hub may read. */
final class FileSecrets implements Secrets {

    private static final Pattern REFERENCE = Pattern.compile("secret:([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*)");

    private final Path folder;
    private final UnaryOperator<String> environment;

    FileSecrets(Path folder, UnaryOperator<String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    @Override
    public String text(String reference) {
        String value = environment.apply(variable(parse(reference)));
        String secret = value == null ? fromFile(reference) : value;
        if (secret.isBlank()) {
            throw new MissingSecretException(reference + " is empty, which opens nothing");
        }
        return secret;
    }

    private String fromFile(String reference) {
        try {
            return Files.readString(existing(reference, inFolder(parse(reference))), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret " + reference + " cannot be read", e);
        }
    }

    @Override
    public Path file(String reference) {
        return existing(reference, path(reference));
    }

    @Override
    public Path path(String reference) {
        String value = environment.apply(variable(parse(reference)));
        return value == null ? inFolder(parse(reference)) : Path.of(value);
    }

    private Path existing(String reference, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new MissingSecretException("there is no %s: set the variable %s or write the file %s"
                    .formatted(reference, variable(parse(reference)), file));
        }
        return file;
    }

    private Path inFolder(Matcher reference) {
        return folder.resolve(reference.group(1)).resolve(reference.group(2)).toAbsolutePath();
    }

    private static String variable(Matcher reference) {
        return "FUYUAN_SECRET_%s_%s"
                .formatted(reference.group(1), reference.group(2))
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }

    private static Matcher parse(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a reference to a secret reads secret:<partner>/<name>");
        }
        return matcher;
    }
}
