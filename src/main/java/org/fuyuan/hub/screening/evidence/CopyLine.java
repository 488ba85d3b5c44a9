package org.fuyuan.hub.screening.evidence;

import java.util.List;
import java.util.stream.Collectors;

/** A row in the text form of PostgreSQL's COPY. */
final class CopyLine {

    private final StringBuilder line;
    private boolean first = true;

    CopyLine(StringBuilder line) {
        this.line = line;
    }

    CopyLine field(Object value) {
        if (!first) {
            line.append('\t');
        }
        first = false;
        if (value == null) {
            line.append("\\N");
        } else {
            escaped(value.toString());
        }
        return this;
    }

    CopyLine list(List<String> values) {
        return field(values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}")));
    }

    void end() {
        line.append('\n');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> line.append('\ufffd');
                default -> line.append(c);
            }
        }
    }
}
