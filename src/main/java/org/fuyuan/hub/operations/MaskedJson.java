package org.fuyuan.hub.operations;

import org.fuyuan.hub.access.PersonalNumbers;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** The structured log, with anything like a citizen's number masked in every text of it. */
public final class MaskedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                (path, value) -> value instanceof String text ? PersonalNumbers.masked(text) : value);
    }
}
