package org.fuyuan.hub.screening.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Arrays;

/** The fields of one object, read fastest in the order in which they are written as a rule, and rightly in any other. */
final class FieldOrder {

    private final SerializedString[] names;
    private int expected;

    FieldOrder(SerializedString[] names) {
        this.names = names;
    }

    static SerializedString[] of(String... names) {
        return Arrays.stream(names).map(SerializedString::new).toArray(SerializedString[]::new);
    }

    /** The name of the next field, with its value at hand; null at the end of the object. */
    String next(JsonParser in) throws IOException {
        String name = name(in);
        if (name != null) {
            in.nextToken();
        }
        return name;
    }

    private String name(JsonParser in) throws IOException {
        if (expected == names.length) {
            return in.nextFieldName();
        }
        SerializedString likely = names[expected];
        if (in.nextFieldName(likely)) {
            expected++;
            return likely.getValue();
        }
        return in.currentToken() == JsonToken.FIELD_NAME ? in.currentName() : null;
    }
}
