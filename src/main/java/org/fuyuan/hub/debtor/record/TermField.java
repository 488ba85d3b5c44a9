package org.fuyuan.hub.debtor.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fuyuan.hub.debtor.rule.ListRules;
import org.fuyuan.hub.message.ListKind;

/** Works out the last day of an entry's term: none for ground 1 alone and for restrictions, else by the rules. */
final class TermField {

    private static final Pattern TERM = Pattern.compile("(\\d{1,3})(?:(年)|个?月)?");

    private final Set<Integer> groundsWithTerm;
    private final int usual;
    private final int longest;
    private final String article;

    TermField(ListRules rules) {
        groundsWithTerm = Arrays.stream(rules.rule("grounds-with-term").words())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        usual = rules.rule("term-months").number();
        longest = rules.rule("term-longest-months").number();
        article = rules.rule("term-longest-months").article();
    }

    LocalDate expiresOn(
            CourtRow row, ListKind list, List<Integer> grounds, LocalDate publishedOn, List<Finding> findings) {
        Integer told = months(row.plain("term"));
        if (list == ListKind.CONSUMPTION_RESTRICTION || grounds.stream().noneMatch(groundsWithTerm::contains)) {
            if (told != null) {
                findings.add(new Finding("term-ignored", "term", "there is none for these grounds or this list"));
            }
            return null;
        }
        if (told == null) {
            findings.add(new Finding("term-assumed", "term", usual + " months"));
        }
        return publishedOn.plusMonths(told == null ? usual : lawful(told));
    }

    private int lawful(int months) {
        if (months < usual || months > longest) {
            throw CourtRow.refused(
                    "unlawful-term",
                    "term",
                    months + " months",
                    usual + " to " + longest + " months (" + article + ")");
        }
        return months;
    }

    private static Integer months(String text) {
        if (text == null) {
            return null;
        }
        Matcher term = TERM.matcher(text);
        if (!term.matches()) {
            throw CourtRow.refused("malformed-number", "term", text, "a term in months such as 24");
        }
        int number = Integer.parseInt(term.group(1));
        return term.group(2) != null ? number * 12 : number;
    }
}
