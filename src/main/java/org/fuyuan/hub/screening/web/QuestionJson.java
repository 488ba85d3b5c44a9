package org.fuyuan.hub.screening.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.fuyuan.hub.message.Refusal;

/** Reads questions strictly: a field nobody knows may be a number misspelt, and a number not looked for is a wrong answer. */
final class QuestionJson {

    /** Room for a thousand parties. */
    static final int LARGEST = 4 << 20;

    private static final int LONGEST_TEXT = 10_000;
    private static final int DEEPEST = 10;

    private final ObjectReader reader = strict().readerFor(AskedQuestion.class);
    private final ObjectReader partyReader = reader.forType(AskedParty.class);

    private static JsonMapper strict() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(LONGEST_TEXT)
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /**
     * @throws IllFormedException naming the field, what was found and what would be right
     */
    AskedQuestion read(byte[] json) {
        return read(reader, json);
    }

    /** A party alone, as the one party of a question that says nothing else. */
    AskedQuestion readParty(byte[] json) {
        AskedParty party = read(partyReader, json);
        return new AskedQuestion(null, null, null, null, List.of(party));
    }

    private static <T> T read(ObjectReader reader, byte[] json) {
        try {
            T value = reader.readValue(json);
            if (value == null) {
                throw malformed("", "null", "a JSON object");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw malformed(pointer(e), "a field nobody knows", "one of " + known);
        } catch (JsonMappingException e) {
            throw malformed(pointer(e), "a value of another kind", "text in quotes, or a list of parties");
        } catch (JsonProcessingException e) {
            throw malformed(place(e.getLocation()), "no JSON", "a question as a JSON object in UTF-8 (RFC 8259)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static IllFormedException malformed(String field, String found, String expected) {
        return new IllFormedException(List.of(new Refusal("malformed", field, found, expected)));
    }
}
