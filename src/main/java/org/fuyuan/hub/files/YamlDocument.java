package org.fuyuan.hub.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as JSON that still knows the line of every value. Scalars follow JSON's rules, not YAML 1.1's: {@code no} and
 * {@code 17:30} are text.
 */
public final class YamlDocument {

    private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final UnaryOperator<String> placeholders;
    private final JsonNode root;

    private YamlDocument(Node node, UnaryOperator<String> placeholders) {
        this.placeholders = placeholders;
        this.root = node == null ? JSON.nullNode() : convert("", node, lineOf(node.getStartMark()));
    }

    /**
     * Throws {@link UnreadableException} when it is not YAML, names a key twice or a placeholder has no value.
     *
     * @param placeholders what becomes of each scalar; throws {@link IllegalArgumentException} where a placeholder has no value
     */
    public static YamlDocument parse(String text, UnaryOperator<String> placeholders) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            return new YamlDocument(new Yaml(options).compose(new StringReader(text)), placeholders);
        } catch (MarkedYAMLException e) {
            throw new UnreadableException(lineOf(e.getProblemMark()), e.getProblem(), "write well-formed YAML");
        } catch (YAMLException e) {
            String problem = e.getMessage().lines().findFirst().orElse("it cannot be read");
            throw new UnreadableException(1, problem, "write well-formed YAML, without aliases");
        }
    }

    public JsonNode root() {
        return root;
    }

    /** The line of the value, or of the nearest thing around it. */
    public int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (lines.containsKey(at)) {
                return lines.get(at);
            }
        }
        return lines.getOrDefault("", 1);
    }

    private JsonNode convert(String pointer, Node node, int line) {
        lines.put(pointer, line);
        if (node instanceof MappingNode mapping) {
            return object(pointer, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return array(pointer, sequence);
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(String pointer, MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Mark mark = entry.getKeyNode().getStartMark();
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UnreadableException(
                        lineOf(mark), "a key is not a word", "write a plain word before the colon");
            }
            if (object.has(key.getValue())) {
                throw new UnreadableException(
                        lineOf(mark), "the key `" + key.getValue() + "` stands twice", "keep one of them");
            }
            String name = key.getValue().replace("~", "~0").replace("/", "~1");
            object.set(key.getValue(), convert(pointer + "/" + name, entry.getValueNode(), lineOf(mark)));
        }
        return object;
    }

    private ArrayNode array(String pointer, SequenceNode sequence) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(pointer + "/" + array.size(), item, lineOf(item.getStartMark())));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode node) {
        String value = resolve(node);
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.textNode(value);
        }
        if (value.isEmpty() || value.equals("null") || value.equals("~")) {
            return JSON.nullNode();
        }
        if (value.equals("true") || value.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        if (!value.matches(NUMBER)) {
            return JSON.textNode(value);
        }
        return value.contains(".") ? JSON.numberNode(new BigDecimal(value)) : JSON.numberNode(new BigInteger(value));
    }

    private String resolve(ScalarNode node) {
        try {
            return placeholders.apply(node.getValue());
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(
                    lineOf(node.getStartMark()),
                    "the placeholder in `" + node.getValue() + "` has no value",
                    "set the property, or give a default as ${name:default}");
        }
    }

    private static int lineOf(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    /** The file cannot be read at all, from this line on. */
    public static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String remedy;

        UnreadableException(int line, String wrong, String remedy) {
            super(wrong);
            this.line = line;
            this.remedy = remedy;
        }

        public int line() {
            return line;
        }

        public String remedy() {
            return remedy;
        }
    }
}
