package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;

/** A function of the mapping files: its arguments as text, structures as JSON; null in any of them gives null. */
record Word(String name, int arguments, Meaning meaning) implements Function {

    /** What the function does with its arguments. */
    interface Meaning {
        JsonNode of(String[] arguments);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getMinArguments() {
        return arguments;
    }

    @Override
    public int getMaxArguments() {
        return arguments;
    }

    @Override
    public JsonNode call(JsonNode context, JsonNode[] given) {
        String[] texts = new String[given.length];
        for (int i = 0; i < given.length; i++) {
            if (given[i].isNull()) {
                return NullNode.instance;
            }
            texts[i] = FlatItem.text(given[i]);
        }
        return meaning.of(texts);
    }
}
