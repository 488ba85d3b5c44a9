package org.fuyuan.hub.screening.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.springframework.http.MediaType;

/** How the questions of a batch are written, and their answers likewise. */
record BatchForm(boolean csv, Charset charset) {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<Charset> PARTS_OF_GB18030 = Set.of(Charset.forName("GBK"), Charset.forName("GB2312"));

    /**
     * @param mediaType e.g. {@code text/csv;charset=GB18030}
     * @throws RefusedException for another form or charset
     */
    static BatchForm of(String mediaType) {
        MediaType type = MediaType.parseMediaType(mediaType);
        boolean csv = MediaType.parseMediaType(CSV).includes(type);
        Charset charset = type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
        if (csv && PARTS_OF_GB18030.contains(charset)) {
            charset = GB18030;
        }
        boolean known = csv
                ? Set.of(StandardCharsets.UTF_8, GB18030).contains(charset)
                : MediaType.parseMediaType(NDJSON).includes(type) && charset.equals(StandardCharsets.UTF_8);
        if (!known) {
            throw new RefusedException(new Refusal(
                    "wrong-form", "Content-Type", type.toString(), NDJSON + ", or text/csv in UTF-8 or GB18030"));
        }
        return new BatchForm(csv, charset);
    }

    String contentType() {
        return (csv ? CSV : NDJSON) + ";charset=" + charset.name();
    }

    RowSource rows(InputStream questions) throws IOException {
        return csv
                ? CsvRows.read(questions, charset, CsvHeader.QUESTIONS)
                : new NdjsonRows(questions, new QuestionJson()::read);
    }

    /** Members of a population, each as the one party of a question that says nothing else. */
    RowSource members(InputStream members, CsvHeader.Columns expected) throws IOException {
        return csv ? CsvRows.read(members, charset, expected) : new NdjsonRows(members, new QuestionJson()::readParty);
    }

    Answers answers(OutputStream out, ObjectMapper json) {
        return csv ? new CsvAnswers(out, charset) : new NdjsonAnswers(out, json);
    }
}
