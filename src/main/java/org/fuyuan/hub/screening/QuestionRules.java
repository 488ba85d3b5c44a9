package org.fuyuan.hub.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuyuan.hub.identity.CertificateNumber;
import org.fuyuan.hub.identity.CertificateType;
import org.fuyuan.hub.identity.PartyName;
import org.fuyuan.hub.message.Refusal;

/**
 * What makes a question one that can be answered: that it is well-formed, and that the measures know its words. A word nobody knows
 * is refused, never guessed. Fields are JSON pointers; what was found is told without any number.
 */
public final class QuestionRules {

    public static final int MOST_PARTIES = 1_000;

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final List<Refusal> faults = new ArrayList<>();

    private QuestionRules() {}

    /** Every fault of its form, in its order; empty when it is well-formed. */
    public static List<Refusal> faults(Question question) {
        QuestionRules rules = new QuestionRules();
        rules.name("/scenario", question.scenario(), "a scenario of the department's partner file");
        rules.text("/purpose", question.purpose(), LONGEST_TEXT, "what the answer is needed for (个人信息保护法 第六条)");
        rules.text(
                "/businessReference",
                question.businessReference(),
                LONGEST_WORD,
                "the department's number for the business at hand");
        rules.text("/askedBy", question.askedBy(), LONGEST_WORD, "the person or system that asks");
        rules.parties(question.parties());
        return rules.faults;
    }

    /**
     * Every word of a well-formed question that the measures do not know.
     *
     * @param roles that the measures of its scenario meet; none where no measure speaks of the scenario
     */
    public static List<Refusal> unknownWords(Question question, Set<String> roles) {
        QuestionRules rules = new QuestionRules();
        if (roles.isEmpty()) {
            rules.fault(
                    "no-measure",
                    "/scenario",
                    question.department() + "/" + question.scenario(),
                    "a scenario of the department with a file in mappings/measures");
        } else {
            rules.roles(question.parties(), roles);
        }
        return rules.faults;
    }

    private void roles(List<Party> parties, Set<String> roles) {
        for (int i = 0; i < parties.size(); i++) {
            String role = parties.get(i).role();
            if (!roles.contains(role)) {
                fault("unmapped-code", "/parties/" + i + "/role", found(role), "one of " + String.join(", ", roles));
            }
        }
    }

    private void parties(List<Party> parties) {
        if (parties.isEmpty() || parties.size() > MOST_PARTIES) {
            fault("wrong-value", "/parties", parties.size() + " parties", "1 to " + MOST_PARTIES + " parties");
            return;
        }
        Set<String> references = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            party("/parties/" + i, party);
            if (party.reference() != null && !references.add(party.reference())) {
                fault(
                        "wrong-value",
                        "/parties/" + i + "/reference",
                        "the reference of an earlier party",
                        "a reference of its own for each party");
            }
        }
    }

    private void party(String at, Party party) {
        text(at + "/reference", party.reference(), LONGEST_WORD, "the department's own word for the party");
        if (party.kind() == null) {
            fault("missing", at + "/kind", "nothing", "PERSON or ENTITY");
        }
        optional(at + "/name", party.name(), LONGEST_TEXT);
        optional(at + "/certificateNumber", party.certificateNumber(), LONGEST_WORD);
        name(at + "/role", party.role(), "the party's role, e.g. applicant, legal-representative, buyer");
        if (blank(party.name()) && blank(party.certificateNumber())) {
            fault("missing", at, "neither name nor certificateNumber", "a name, a certificate number, or both");
        } else if (isNobody(party)) {
            fault(
                    "wrong-value",
                    at,
                    "no name, and a number by which nobody is found",
                    "a name, or a whole number of its type");
        }
        certificateType(at + "/certificateType", party);
    }

    /** Whoever nobody could be found by, however the lists stand: an answer about him would say nothing. */
    private static boolean isNobody(Party party) {
        return PartyName.of(party.name() == null ? "" : party.name()).isBlank()
                && CertificateType.ofCode(party.certificateType())
                        .map(type -> !CertificateNumber.of(type, party.certificateNumber())
                                .isWhole())
                        .orElse(blank(party.certificateNumber()));
    }

    private void certificateType(String at, Party party) {
        if (!blank(party.certificateNumber())
                && CertificateType.ofCode(party.certificateType()).isEmpty()) {
            fault(
                    blank(party.certificateType()) ? "missing" : "unmapped-code",
                    at,
                    found(party.certificateType()),
                    "a code of mappings/codes/certificate-type.csv, e.g. 111");
        }
    }

    private void name(String at, String value, String expected) {
        if (blank(value)) {
            fault("missing", at, "nothing", expected);
        } else if (value.length() > LONGEST_WORD || !NAME.matcher(value).matches()) {
            fault("wrong-value", at, found(value), expected + ", in lower-case words joined by hyphens");
        }
    }

    private void text(String at, String value, int longest, String expected) {
        if (blank(value)) {
            fault("missing", at, "nothing", expected);
        } else {
            optional(at, value, longest);
        }
    }

    private void optional(String at, String value, int longest) {
        if (value != null && value.length() > longest) {
            fault("too-long", at, value.length() + " characters", "at most " + longest + " characters");
        } else if (value != null && !isText(value)) {
            fault("wrong-value", at, "a character that is no text", "letters, digits, punctuation and spaces only");
        }
    }

    private static boolean isText(String value) {
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            if (isNoText(value.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE || character == 0xFFFD;
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private static String found(String value) {
        return blank(value) ? "nothing" : value.length() > 40 ? value.length() + " characters" : "\"" + value + "\"";
    }

    private void fault(String code, String at, String found, String expected) {
        faults.add(new Refusal(code, at, found, expected));
    }
}
