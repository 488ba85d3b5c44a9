package org.fuyuan.hub.mapping;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuyuan.hub.message.Refusal;

/** Gathers what a schema finds wrong with one item and puts the first finding into words its sender can act on. */
final class XmlBreaches implements ValidationEventHandler {

    private static final Pattern RULE = Pattern.compile("^(cvc-[a-zA-Z0-9.-]+): (.*)$", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private final List<String> findings = new ArrayList<>();

    @Override
    public boolean handleEvent(ValidationEvent event) {
        findings.add(String.valueOf(event.getMessage()));
        return true;
    }

    Refusal first() {
        if (findings.isEmpty()) {
            return null;
        }
        Matcher rule = RULE.matcher(findings.get(0));
        return rule.matches() ? explain(rule.group(1), rule.group(2)) : other(findings.get(0));
    }

    private Refusal explain(String rule, String text) {
        List<String> quoted = quoted(text);
        if (rule.startsWith("cvc-complex-type.2.4")) {
            return content(rule, quoted);
        }
        if (rule.equals("cvc-complex-type.4")) {
            return Refusals.missing(quoted.get(0));
        }
        if (rule.equals("cvc-complex-type.3.2.2")) {
            return new Refusal("unknown-field", quoted.get(0), quoted.get(0), "only attributes of the schema");
        }
        return new Refusal("wrong-value", field(), found(quoted), expected(text));
    }

    private static Refusal content(String rule, List<String> quoted) {
        String expected = quoted.isEmpty() ? "" : localNames(quoted.get(quoted.size() - 1));
        if (rule.equals("cvc-complex-type.2.4.b")) {
            return new Refusal("missing", quoted.get(0), "nothing", expected);
        }
        return new Refusal("malformed", localNames(quoted.get(0)), "element " + localNames(quoted.get(0)), expected);
    }

    /** A value's own finding names no field; the one after it does. */
    private String field() {
        for (String finding : findings) {
            List<String> quoted = quoted(finding);
            if (finding.startsWith("cvc-attribute.3") && quoted.size() > 1) {
                return quoted.get(1);
            }
            if (finding.startsWith("cvc-type.3.1.3") && quoted.size() > 1) {
                return quoted.get(1);
            }
        }
        return "";
    }

    /** What the value was held against, without the name of its type. */
    private static String expected(String text) {
        int from = text.indexOf("with respect to ");
        return from < 0 ? Refusals.shorten(text) : text.substring(from + 16).replaceFirst(" for type '.*$", "");
    }

    private static String found(List<String> quoted) {
        return quoted.isEmpty() ? "a value" : "\"" + Refusals.shorten(quoted.get(0)) + "\"";
    }

    private static Refusal other(String finding) {
        return new Refusal("malformed", "", Refusals.shorten(finding), "an item the schema allows");
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String localNames(String names) {
        return names.replaceAll("\"[^\"]*\":", "").replaceAll("[{}]", "");
    }
}
