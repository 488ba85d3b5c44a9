package org.fuyuan.hub.screening.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuyuan.hub.screening.ListVersion;
import org.fuyuan.hub.screening.index.Found.Nearness;
import org.fuyuan.hub.screening.index.Resemblance.Alternative;

/**
 * Looks for names near one by asking for each name it may have been meant to be: one character another everywhere, two in short
 * names, a dot, and in long names a character too many or a word of firms' names too few. A change costs two parts of a hash; how
 * many names are asked for is bounded.
 */
final class NearNames {

    /** Names up to this length are short: persons, as a rule. */
    private static final int SHORT = 4;
    /** How many names with two other characters are asked for, shared out over the pairs of places. */
    private static final int PAIRS = 10_000;

    private static final int DOT = '·';
    private static final List<int[]> FIRM_WORDS = ResourceTable.rows("firm-words.csv").stream()
            .map(row -> row[0].codePoints().toArray())
            .toList();

    private final BindingTable bindings;
    private final Resemblance resemblance;
    private final Hashing hashing;
    private final int[] name;
    private final long parts;
    private final Map<String, Nearness> near = new HashMap<>();

    NearNames(BindingTable bindings, Resemblance resemblance, String form) {
        this.bindings = bindings;
        this.resemblance = resemblance;
        this.hashing = bindings.hashing();
        this.name = form.codePoints().toArray();
        this.parts = partsOf(name);
    }

    /** Nearest first, then by name and entry. */
    Found ranked(ListVersion version, int most) {
        oneOther();
        dots();
        if (name.length > SHORT) {
            tooMany();
            tooFew();
        } else {
            twoOthers();
        }
        List<Binding> found = new ArrayList<>();
        List<Nearness> nearness = new ArrayList<>();
        for (Map.Entry<String, Nearness> each : nearestFirst()) {
            for (Binding binding : bindings.byName(each.getKey())) {
                if (found.size() == most) {
                    return new Found(version, found, nearness);
                }
                found.add(binding);
                nearness.add(each.getValue());
            }
        }
        return new Found(version, found, nearness);
    }

    private List<Map.Entry<String, Nearness>> nearestFirst() {
        Comparator<Map.Entry<String, Nearness>> nearest =
                Comparator.comparingDouble(each -> -each.getValue().score());
        return near.entrySet().stream()
                .sorted(nearest.thenComparing(Map.Entry::getKey))
                .toList();
    }

    private void oneOther() {
        for (int place = 0; place < name.length; place++) {
            for (Alternative other : resemblance.of(name[place])) {
                if (bindings.mayHoldName(parts + change(place, other))) {
                    note(with(place, other), score(other.likeness().cost()), why(place, other));
                }
            }
        }
    }

    private void twoOthers() {
        int pairs = Math.max(1, name.length * (name.length - 1) / 2);
        int each = (int) Math.sqrt((double) PAIRS / pairs);
        for (int first = 0; first < name.length; first++) {
            for (int second = first + 1; second < name.length; second++) {
                twoOthers(first, second, each);
            }
        }
    }

    private void twoOthers(int first, int second, int most) {
        List<Alternative> others = firstOf(resemblance.of(name[second]), most);
        for (Alternative one : firstOf(resemblance.of(name[first]), most)) {
            long changed = parts + change(first, one);
            for (Alternative other : others) {
                if (bindings.mayHoldName(changed + change(second, other))) {
                    int[] meant = with(first, one);
                    meant[second] = other.character();
                    note(
                            meant,
                            score(one.likeness().cost() + other.likeness().cost()),
                            why(first, one) + "；" + why(second, other));
                }
            }
        }
    }

    private static List<Alternative> firstOf(List<Alternative> alternatives, int most) {
        return alternatives.subList(0, Math.min(most, alternatives.size()));
    }

    private void dots() {
        for (int place = 0; place < name.length; place++) {
            if (name[place] == DOT) {
                without(place, 1);
            } else if (place > 0) {
                with(place, new int[] {DOT});
            }
        }
    }

    private void tooMany() {
        for (int place = 0; place < name.length; place++) {
            without(place, 1);
            for (int[] word : FIRM_WORDS) {
                if (word.length > 1 && standsAt(place, word)) {
                    without(place, word.length);
                }
            }
        }
    }

    private void tooFew() {
        for (int place = 0; place <= name.length; place++) {
            for (int[] word : FIRM_WORDS) {
                with(place, word);
            }
        }
    }

    private boolean standsAt(int place, int[] word) {
        return place + word.length <= name.length
                && Arrays.equals(name, place, place + word.length, word, 0, word.length);
    }

    private void without(int place, int length) {
        int[] meant = new int[name.length - length];
        System.arraycopy(name, 0, meant, 0, place);
        System.arraycopy(name, place + length, meant, place, meant.length - place);
        if (bindings.mayHoldName(partsOf(meant))) {
            note(meant, score(Likeness.ADDED.cost() * length), Likeness.ADDED.why(new String(name, place, length)));
        }
    }

    private void with(int place, int[] word) {
        int[] meant = new int[name.length + word.length];
        System.arraycopy(name, 0, meant, 0, place);
        System.arraycopy(word, 0, meant, place, word.length);
        System.arraycopy(name, place, meant, place + word.length, name.length - place);
        if (bindings.mayHoldName(partsOf(meant))) {
            note(
                    meant,
                    score(Likeness.LEFT_OUT.cost() * word.length),
                    Likeness.LEFT_OUT.why(new String(word, 0, word.length)));
        }
    }

    private int[] with(int place, Alternative other) {
        int[] meant = name.clone();
        meant[place] = other.character();
        return meant;
    }

    private long change(int place, Alternative other) {
        return hashing.part(other.character(), place) - hashing.part(name[place], place);
    }

    private long partsOf(int[] characters) {
        long sum = 0;
        for (int place = 0; place < characters.length; place++) {
            sum += hashing.part(characters[place], place);
        }
        return sum;
    }

    private double score(double cost) {
        return 1 - cost / Math.max(1, name.length);
    }

    private String why(int place, Alternative other) {
        return other.likeness().why(Character.toString(name[place]) + "/" + Character.toString(other.character()));
    }

    private void note(int[] meant, double score, String why) {
        near.merge(
                new String(meant, 0, meant.length),
                new Nearness(score, why),
                (known, more) -> known.score() >= more.score() ? known : more);
    }
}
