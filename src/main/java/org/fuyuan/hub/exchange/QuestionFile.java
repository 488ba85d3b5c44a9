package org.fuyuan.hub.exchange;

import java.util.Map;

/**
 * A file a partner left to be answered.
 *
 * @param partner who left it, as authenticated
 * @param name the file's own name
 * @param mediaType what the route says it is, e.g. {@code text/csv;charset=GB18030}
 * @param terms what the route says holds for all of it
 */
public record QuestionFile(String partner, String name, String mediaType, Map<String, String> terms) {

    public QuestionFile {
        terms = Map.copyOf(terms);
    }
}
