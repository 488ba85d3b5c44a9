package org.fuyuan.hub.screening.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which characters of names are easily taken for one another. */
final class Resemblance {

    private final SameSound sounds;
    private final LookAlikes looks;
    private final Map<Integer, List<Alternative>> known = new ConcurrentHashMap<>();

    private Resemblance(SameSound sounds, LookAlikes looks) {
        this.sounds = sounds;
        this.looks = looks;
    }

    static Resemblance load() {
        return new Resemblance(SameSound.load(), LookAlikes.load());
    }

    /** Another character a name may have been meant with. */
    record Alternative(int character, Likeness likeness) {}

    /** Surest first; of the same likeness common characters first. */
    List<Alternative> of(int character) {
        return known.computeIfAbsent(character, this::found);
    }

    private List<Alternative> found(int character) {
        Set<Integer> glyphs = looks.of(character);
        List<Integer> sounding = sounds.of(character);
        List<Alternative> found = new ArrayList<>();
        glyphs.forEach(glyph -> found.add(
                new Alternative(glyph, sounding.contains(glyph) ? Likeness.SOUND_AND_GLYPH : Likeness.GLYPH)));
        sounding.stream()
                .filter(sound -> !glyphs.contains(sound))
                .forEach(sound -> found.add(new Alternative(sound, Likeness.SOUND)));
        found.sort(Comparator.comparing(Alternative::likeness));
        return List.copyOf(found);
    }
}
