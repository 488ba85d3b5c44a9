package org.fuyuan.sandbox.business;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.court.Townsfolk;

/** Whoever comes to the windows: mostly people of no list, and some of every kind that makes a decision hard. */
final class Customers {

    private static final int DRAWN_AT_ONCE = 100;
    private static final int FIRST = 1_000;
    private static final int PERSONS = 300_000;
    private static final List<Business> AT_A_WINDOW = Stream.of(Business.values())
            .filter(business -> business != Business.SOCIAL_ORGANISATION_HEAD)
            .toList();

    private final Townsfolk townsfolk;
    private final Numbering numbering;
    private final SplittableRandom chance;
    private final Map<String, Deque<Identity>> drawn = new HashMap<>();

    Customers(Townsfolk townsfolk, Numbering numbering, long seed) {
        this.townsfolk = townsfolk;
        this.numbering = numbering;
        this.chance = new SplittableRandom(seed);
    }

    /** Whoever comes next to one of the windows that ask at once. */
    synchronized Application next() {
        return next(oneOf(AT_A_WINDOW));
    }

    /** As many who come for the same. */
    List<Application> next(Business business, int count) {
        return Stream.generate(() -> next(business)).limit(count).toList();
    }

    private synchronized Application next(Business business) {
        List<String> roles = business.form().roles();
        List<Applicant> applicants = new ArrayList<>();
        for (String role : roles) {
            boolean comes = applicants.isEmpty() || chance.nextInt(3) > 0;
            if (comes) {
                applicants.add(applicant(Integer.toString(applicants.size() + 1), business, role));
            }
        }
        return new Application(numbering.next(business), business, applicants);
    }

    private Applicant applicant(String reference, Business business, String role) {
        int lot = chance.nextInt(100);
        if (lot < 78) {
            return with(reference, role, unlisted(), true);
        } else if (lot < 86) {
            return with(reference, role, listed(business, true), true);
        } else if (lot < 89) {
            return with(reference, role, listed(business, true), false);
        } else if (lot < 94) {
            Identity namesake =
                    new Identity(true, listed(business, true).name(), unlisted().number());
            return with(reference, role, namesake, chance.nextInt(2) == 0);
        } else if (lot < 97) {
            return with(reference, role, related(business), true);
        }
        Identity other = business.openToEntities() ? entity(business) : unlisted();
        return with(reference, role, other, true);
    }

    /** @param complete whether the whole number can be told from the form */
    private Applicant with(String reference, String role, Identity identity, boolean complete) {
        List<Writing> ways = Stream.of(Writing.values())
                .filter(writing -> writing.complete() == complete && writing.fits(identity))
                .toList();
        boolean plain = complete && chance.nextInt(2) == 0;
        return new Applicant(reference, identity, role, plain ? Writing.PLAIN : oneOf(ways));
    }

    private Identity unlisted() {
        return townsfolk.person(FIRST + chance.nextInt(PERSONS));
    }

    private Identity entity(Business business) {
        return chance.nextInt(2) == 0 ? listed(business, false) : townsfolk.entity(chance.nextInt(PERSONS));
    }

    private Identity listed(Business business, boolean persons) {
        String list = business.list();
        return draw(list + persons, () -> townsfolk.listed(list, persons, DRAWN_AT_ONCE, chance.nextLong()));
    }

    private Identity related(Business business) {
        String list = business.list();
        return draw(list, () -> townsfolk.related(list, DRAWN_AT_ONCE, chance.nextLong()));
    }

    /** Drawn many at once, since a lot among all entries is dear; somebody of no list where there is nobody. */
    private Identity draw(String from, Supplier<List<Identity>> lot) {
        Deque<Identity> left = drawn.computeIfAbsent(from, key -> new ArrayDeque<>());
        if (left.isEmpty()) {
            left.addAll(lot.get());
        }
        return left.isEmpty() ? unlisted() : left.pop();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
