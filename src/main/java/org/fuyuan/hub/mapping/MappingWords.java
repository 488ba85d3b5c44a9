package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;

/** The functions a JSLT file of a mapping folder has beyond JSLT's own; {@code docs/onboarding-a-department.md} lists them. */
final class MappingWords {

    private static final List<Function> ALWAYS = List.of(
            new OrEmptyList(),
            new Word("refuse", 4, in -> refuse(in[0], in[1], in[2], in[3])),
            new Word("write-time", 2, in -> text(CountyTime.writeTime(in[0], in[1]))),
            new Word("read-time", 3, in -> text(CountyTime.readTime(in[0], in[1], in[2]))),
            new Word("write-date", 2, in -> text(CountyTime.writeDate(in[0], in[1]))),
            new Word("read-date", 3, in -> text(CountyTime.readDate(in[0], in[1], in[2]))),
            new Word("instant", 2, in -> text(CountyTime.readIso(in[0], in[1]))),
            new Word("yuan", 1, in -> text(Money.yuan(Long.parseLong(in[0])))),
            new Word("cents", 2, in -> LongNode.valueOf(Money.cents(in[0], in[1]))),
            new Word("whole", 2, in -> LongNode.valueOf(whole(in[0], in[1]))),
            new Word("text", 1, in -> text(in[0])),
            new Word("write-json", 1, in -> text(in[0])),
            new Word("read-json", 2, in -> json(in[0], in[1])));

    private MappingWords() {}

    /** With {@code code(table, value, field)} going from canonical to the partner's codes. */
    static List<Function> toPartner(CodeTables tables) {
        return with(new Word("code", 3, in -> text(tables.named(in[0]).toPartner(in[1], in[2]))));
    }

    /** With {@code code(table, value, field)} going from the partner's codes to canonical. */
    static List<Function> toCanonical(CodeTables tables) {
        return with(new Word("code", 3, in -> text(tables.named(in[0]).toCanonical(in[1], in[2]))));
    }

    private static List<Function> with(Function code) {
        List<Function> words = new ArrayList<>(ALWAYS);
        words.add(code);
        return words;
    }

    private static JsonNode refuse(String code, String field, String found, String expected) {
        throw new RefusedException(new Refusal(code, field, found, expected));
    }

    private static long whole(String text, String field) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    new Refusal("wrong-value", field, "\"" + Refusals.shorten(text) + "\"", "a whole number"));
        }
    }

    private static JsonNode json(String text, String field) {
        try {
            return Json.STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RefusedException(new Refusal(
                    "wrong-value", field, "\"" + Refusals.shorten(text) + "\"", "JSON, without repeated names"));
        }
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }
}
