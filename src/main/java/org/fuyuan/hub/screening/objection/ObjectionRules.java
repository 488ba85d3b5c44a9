package org.fuyuan.hub.screening.objection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of {@code rules/objections.yaml}: every clock and limit of objections, with its legal basis. */
public final class ObjectionRules {

    private static final String FILE = "/rules/objections.yaml";

    private final Map<String, Rule> rules;

    ObjectionRules(List<Rule> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }

    /** Reads the file on the class path. */
    static ObjectionRules load() {
        try (InputStream file = ObjectionRules.class.getResourceAsStream(FILE)) {
            return new ObjectionRules(new ObjectMapper(new YAMLFactory())
                    .readValue(file, RuleFile.class)
                    .rules());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Throws {@link IllegalArgumentException} naming the rule when the file does not have it. */
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id + " in " + FILE);
        }
        return rule;
    }

    private record RuleFile(List<Rule> rules) {}
}
