package org.fuyuan.hub.screening.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.fuyuan.hub.screening.Decision;
import org.fuyuan.hub.screening.Hit;
import org.fuyuan.hub.screening.PartyDecision;
import org.springframework.http.ProblemDetail;

/** Each answer a line of CSV: what was decided, or the status and detail of the problem. */
final class CsvAnswers implements Answers {

    private static final String[] HEADER = {
        "line",
        "businessReference",
        "reference",
        "effect",
        "measures",
        "entries",
        "sentence",
        "decisionId",
        "receipt",
        "listSequence",
        "measuresVersion",
        "stale",
        "decidedAt",
        "status",
        "detail"
    };

    private final OutputStreamWriter text;
    private final CsvWriter csv;
    private boolean begun;

    CsvAnswers(OutputStream out, Charset charset) {
        this.text = new OutputStreamWriter(out, charset);
        this.csv = CsvWriter.builder().build(text);
    }

    @Override
    public void decided(Row row, Decision decision) throws IOException {
        for (PartyDecision party : decision.parties()) {
            write(
                    String.valueOf(row.line()),
                    decision.businessReference(),
                    party.reference(),
                    party.effect().name(),
                    joined(party.hits().stream().map(hit -> hit.measure().id()).toList()),
                    joined(party.hits().stream().map(CsvAnswers::entry).toList()),
                    party.sentence(),
                    decision.id().toString(),
                    decision.receipt(),
                    String.valueOf(decision.listVersion().sequence()),
                    decision.measuresVersion(),
                    String.valueOf(decision.stale()),
                    decision.decidedAt().toString(),
                    "200",
                    "");
        }
    }

    @Override
    public void refused(Row row, ProblemDetail problem) throws IOException {
        String business = row.asked() == null ? "" : row.asked().businessReference();
        write(
                String.valueOf(row.line()),
                business,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                String.valueOf(problem.getStatus()),
                problem.getDetail());
    }

    private void write(String... fields) throws IOException {
        try {
            if (!begun) {
                csv.writeRecord(HEADER);
                begun = true;
            }
            csv.writeRecord(fields);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String entry(Hit hit) {
        return hit.entry().entryId() + " v" + hit.entry().version();
    }

    private static String joined(List<String> values) {
        return values.stream().distinct().collect(Collectors.joining(";"));
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
        text.flush();
    }
}
