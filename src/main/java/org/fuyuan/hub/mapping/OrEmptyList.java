package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.schibsted.spt.data.jslt.Function;

/** {@code list(value)}: what is absent becomes an empty list, so that canonical lists are never null. */
final class OrEmptyList implements Function {

    @Override
    public String getName() {
        return "list";
    }

    @Override
    public int getMinArguments() {
        return 1;
    }

    @Override
    public int getMaxArguments() {
        return 1;
    }

    @Override
    public JsonNode call(JsonNode context, JsonNode[] arguments) {
        return arguments[0].isNull() ? JsonNodeFactory.instance.arrayNode() : arguments[0];
    }
}
