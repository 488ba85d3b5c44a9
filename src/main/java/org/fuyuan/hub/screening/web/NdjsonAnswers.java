package org.fuyuan.hub.screening.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.fuyuan.hub.screening.Decision;
import org.springframework.http.ProblemDetail;

/** Each answer a JSON object on a line of its own: {@code line} with {@code decision} or with {@code problem}. */
final class NdjsonAnswers implements Answers {

    private final OutputStream out;
    private final ObjectWriter json;

    NdjsonAnswers(OutputStream out, ObjectMapper json) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.json = json.writer();
    }

    private record Decided(long line, Decision decision) {}

    private record Refused(long line, ProblemDetail problem) {}

    @Override
    public void decided(Row row, Decision decision) throws IOException {
        write(new Decided(row.line(), decision));
    }

    @Override
    public void refused(Row row, ProblemDetail problem) throws IOException {
        write(new Refused(row.line(), problem));
    }

    private void write(Object answer) throws IOException {
        out.write(json.writeValueAsBytes(answer));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
