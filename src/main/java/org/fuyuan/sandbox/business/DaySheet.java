package org.fuyuan.sandbox.business;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Counts the day's business, and tells of it: the first of each kind, and everything that is wrong. No number is ever told. */
final class DaySheet {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Consumer<String> lines;
    private final Map<Item, Long> counts = new EnumMap<>(Item.class);
    private final Set<String> told = new HashSet<>();

    DaySheet(Consumer<String> lines) {
        this.lines = lines;
    }

    /** What is counted. */
    private enum Item {
        SCREENINGS,
        BLOCKED,
        REVIEWED,
        LET_THROUGH,
        REFUSED_BY_CLERK,
        UNDER_WAY,
        WRONG,
        UNANSWERED,
        REPORTED,
        STORIES
    }

    synchronized void decided(Application application, Decision decision) {
        count(Item.SCREENINGS);
        if (decision.effect() == Effect.BLOCK) {
            count(Item.BLOCKED);
        } else if (decision.effect() == Effect.REVIEW) {
            count(Item.REVIEWED);
        }
        for (Decision.OnParty party : decision.parties()) {
            if (party.effect() == decision.effect()) {
                first(application, party);
            }
        }
    }

    private void first(Application application, Decision.OnParty party) {
        String ending =
                switch (party.effect()) {
                    case PASS, TAG -> "granted";
                    case REVIEW -> "sent to a clerk";
                    case BLOCK -> "refused";
                };
        if (told.add(application.business() + " " + party.effect())) {
            String ground = party.ground().isEmpty() ? "" : " (" + party.ground() + ")";
            line(
                    application,
                    application.applicant(party.reference()),
                    party.effect() + ground + ": " + ending + now());
        }
    }

    synchronized void ruled(Application application, Applicant applicant, Ruling ruling) {
        count(ruling.letThrough() ? Item.LET_THROUGH : Item.REFUSED_BY_CLERK);
        if (told.add(application.business() + " " + ruling)) {
            String ending = ruling.letThrough() ? "let through" : "refused";
            line(application, applicant, "REVIEW: " + ending + " by the clerk (" + ruling.reason() + ")" + now());
        }
    }

    synchronized void checked(Application application, Applicant applicant, Effect effect, TruthCheck.Finding finding) {
        if (finding == TruthCheck.Finding.UNDER_WAY) {
            count(Item.UNDER_WAY);
        } else if (finding != TruthCheck.Finding.RIGHT) {
            count(Item.WRONG);
            line(application, applicant, "WRONG: %s, %s, number %s".formatted(effect, finding, applicant.writing()));
        }
    }

    synchronized void waits(Application application, String why) {
        if (told.add("waits")) {
            lines.accept("%s waits: %s".formatted(application.number(), why));
        }
    }

    synchronized void turnedAway(Application application, String why) {
        count(Item.UNANSWERED);
        lines.accept(
                "WRONG QUESTION %s %s: %s".formatted(application.business().scenario(), application.number(), why));
    }

    synchronized void notTaken(Outcome outcome, String why) {
        lines.accept(
                "the outcome %s of decision %s was not taken: %s".formatted(outcome.kind(), outcome.decisionId(), why));
    }

    synchronized void reported() {
        count(Item.REPORTED);
    }

    synchronized void story(String story) {
        count(Item.STORIES);
        lines.accept(story);
    }

    synchronized void note(String text) {
        lines.accept(text);
    }

    synchronized BusinessCount count() {
        return new BusinessCount(
                of(Item.SCREENINGS),
                of(Item.BLOCKED),
                of(Item.REVIEWED),
                of(Item.LET_THROUGH),
                of(Item.REFUSED_BY_CLERK),
                of(Item.UNDER_WAY),
                of(Item.WRONG),
                of(Item.UNANSWERED),
                of(Item.REPORTED),
                of(Item.STORIES));
    }

    /** E.g. {@code 16:02:11}, in the county. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    private static String now() {
        return " at " + time(Instant.now());
    }

    private void line(Application application, Applicant applicant, String what) {
        lines.accept("%s %s: %s as %s %s"
                .formatted(
                        application.business().scenario(),
                        application.number(),
                        applicant.maskedName(),
                        applicant.role(),
                        what));
    }

    private void count(Item item) {
        counts.merge(item, 1L, Long::sum);
    }

    private long of(Item item) {
        return counts.getOrDefault(item, 0L);
    }
}
