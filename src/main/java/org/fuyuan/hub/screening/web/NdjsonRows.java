package org.fuyuan.hub.screening.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.fuyuan.hub.message.Refusal;

/** A question, or a member, as a JSON object on each line; blank lines are passed over. */
final class NdjsonRows implements RowSource {

    private final BoundedLines lines;
    private final Function<byte[], AskedQuestion> reading;
    private long line;

    /** @param reading throws {@link IllFormedException} for a line that does not say what it should */
    NdjsonRows(InputStream rows, Function<byte[], AskedQuestion> reading) {
        this.lines = new BoundedLines(rows, QuestionJson.LARGEST);
        this.reading = reading;
    }

    @Override
    public Row next() throws IOException {
        for (byte[] text = lines.next(); text != null; text = lines.next()) {
            line++;
            if (lines.isTooLong()) {
                return Row.bad(
                        line,
                        List.of(new Refusal(
                                "too-long",
                                "",
                                "a line of more than " + QuestionJson.LARGEST + " bytes",
                                "one question on each line")));
            }
            if (!isBlank(text)) {
                return read(text);
            }
        }
        return null;
    }

    private Row read(byte[] text) {
        try {
            return Row.of(line, reading.apply(text));
        } catch (IllFormedException e) {
            return Row.bad(line, e.faults());
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
