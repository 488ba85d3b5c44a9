package org.fuyuan.sandbox.business;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A window that asks by files on its department's own SFTP server: questions in {@code ask/}, whole at once, answers in
 * {@code answers/}, which go to {@code answers/read/} when they have been obeyed.
 */
final class FileWindow {

    private static final Charset ENCODING = Charset.forName("GB18030");
    private static final String ANSWERED = "200";

    private final Path ask;
    private final Path answers;
    private final Path read;
    private final Window window;
    private final Numbering numbering;

    /** @param files the folder that the server shows */
    FileWindow(Path files, Window window, Numbering numbering) {
        this.ask = files.resolve("ask");
        this.answers = files.resolve("answers");
        this.read = answers.resolve("read");
        this.window = window;
        this.numbering = numbering;
    }

    /** Asks again about all who have no answer: nobody knows whether their file was ever whole. */
    void open() {
        List<Application> waiting = window.waiting();
        if (!waiting.isEmpty()) {
            drop(waiting);
        }
    }

    void serve(List<Application> applications) {
        window.receive(applications);
        drop(applications);
    }

    private void drop(List<Application> applications) {
        Path half = ask.resolve(".questions.part");
        try {
            Files.createDirectories(ask);
            try (CsvWriter csv = CsvWriter.builder().build(half, ENCODING)) {
                csv.writeRecord(
                        "businessReference",
                        "reference",
                        "kind",
                        "name",
                        "certificateType",
                        "certificateNumber",
                        "role",
                        "askedBy");
                applications.forEach(application -> write(csv, application));
            }
            Files.move(half, ask.resolve(numbering.file()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line is a question of its own, so that an application in a file has one applicant. */
    private static void write(CsvWriter csv, Application application) {
        Applicant applicant = application.applicants().get(0);
        csv.writeRecord(
                application.number(),
                applicant.reference(),
                applicant.kind(),
                applicant.identity().name(),
                applicant.certificateType(),
                applicant.certificateNumber(),
                applicant.role(),
                application.business().form().seat());
    }

    /** Obeys whatever has been answered. */
    void collect() {
        try {
            Files.createDirectories(read);
            try (DirectoryStream<Path> found = Files.newDirectoryStream(answers, "[!.]*.answer.csv")) {
                for (Path file : found) {
                    obey(file);
                    Files.move(file, read.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void obey(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, ENCODING)) {
            csv.forEach(row -> window.answered(row.getField("businessReference"), answer(row)));
        }
    }

    private static BatchAnswer answer(NamedCsvRecord row) {
        String number = row.getField("businessReference");
        if (!ANSWERED.equals(row.getField("status"))) {
            return new BatchAnswer(number, null, row.getField("detail"));
        }
        Effect effect = Effect.valueOf(row.getField("effect"));
        Decision.OnParty party = new Decision.OnParty(
                row.getField("reference"), effect, row.getField("sentence"), row.getField("entries"));
        UUID id = UUID.fromString(row.getField("decisionId"));
        Instant decidedAt = Instant.parse(row.getField("decidedAt"));
        return new BatchAnswer(number, new Decision(id, effect, decidedAt, List.of(party)), null);
    }
}
