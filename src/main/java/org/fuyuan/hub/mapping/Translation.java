package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** One JSLT file, compiled once. Nulls and empty arrays are written, not left out. */
final class Translation {

    private final Expression expression;

    private Translation(Expression expression) {
        this.expression = expression;
    }

    static Translation of(MappingFolder folder, String file, List<Function> words) {
        try {
            return new Translation(new Parser(new StringReader(folder.text(file)))
                    .withSource(folder.path().resolve(file).toString())
                    .withFunctions(words)
                    .withObjectFilter(value -> true)
                    .compile());
        } catch (JsltException e) {
            throw new IllegalArgumentException(folder.path().resolve(file) + ": " + e.getMessage(), e);
        }
    }

    JsonNode apply(JsonNode input) {
        return apply(Map.of(), input);
    }

    JsonNode apply(Map<String, JsonNode> variables, JsonNode input) {
        try {
            return expression.apply(variables, input);
        } catch (JsltException e) {
            throw new RefusedException(new Refusal(
                    "not-mappable", "", Refusals.shorten(e.getMessage()), "an item the mapping understands"));
        }
    }
}
