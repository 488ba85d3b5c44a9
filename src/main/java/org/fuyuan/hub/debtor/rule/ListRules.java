package org.fuyuan.hub.debtor.rule;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuyuan.hub.message.ChangeKind;
import org.fuyuan.hub.message.ListKind;

/** The rules of {@code rules/dishonest-list.yaml}. Every term, deadline and limit of the two lists comes from here. */
public final class ListRules {

    private static final String FILE = "/rules/dishonest-list.yaml";

    private final Map<String, Rule> rules;

    public ListRules(List<Rule> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }

    /** Reads the file on the class path. */
    public static ListRules load() {
        try (InputStream file = ListRules.class.getResourceAsStream(FILE)) {
            return new ListRules(new ObjectMapper(new YAMLFactory())
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

    /** The article a change rests on where the court named none. */
    public String article(ChangeKind change, ListKind list) {
        return rule("article-" + lower(change) + "-" + lower(list)).article();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record RuleFile(List<Rule> rules) {}
}
