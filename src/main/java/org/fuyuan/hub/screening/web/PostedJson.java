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

/**
 * Reads what is posted strictly, as one kind of record of texts: a field nobody knows may be a word misspelt, and what was meant by it
 * would not be looked at.
 */
final class PostedJson<T> {

    private static final int LONGEST_TEXT = 10_000;
    private static final int DEEPEST = 10;

    private final String whole;
    private final String value;
    private final ObjectReader reader;

    /**
     * @param whole what it is as a whole, e.g. {@code a question as a JSON object}
     * @param value what each of its values may be
     */
    PostedJson(Class<T> type, String whole, String value) {
        this.whole = whole;
        this.value = value;
        this.reader = JsonMapper.builder(JsonFactory.builder()
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
                .build()
                .readerFor(type);
    }

    /**
     * @throws IllFormedException naming the field, what was found and what would be right
     */
    T read(byte[] json) {
        try {
            T posted = reader.readValue(json);
            if (posted == null) {
                throw malformed("", "null", whole);
            }
            return posted;
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw malformed(pointer(e), "a field nobody knows", "one of " + known);
        } catch (JsonMappingException e) {
            throw malformed(pointer(e), "a value of another kind", value);
        } catch (JsonProcessingException e) {
            throw malformed(place(e.getLocation()), "no JSON", whole + " in UTF-8 (RFC 8259)");
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
