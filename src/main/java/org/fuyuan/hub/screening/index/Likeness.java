package org.fuyuan.hub.screening.index;

/** How one name can be taken for another, and what each such character takes from a score of 1, shared out over the name. */
enum Likeness {
    SOUND_AND_GLYPH("same sound and look", 0.3),
    GLYPH("look alike", 0.5),
    SOUND("same sound", 0.6),
    LEFT_OUT("left out", 0.5),
    ADDED("added", 0.5);

    private final String words;
    private final double cost;

    Likeness(String words, double cost) {
        this.words = words;
        this.cost = cost;
    }

    double cost() {
        return cost;
    }

    /** E.g. {@code same sound 伟/玮}. */
    String why(String characters) {
        return words + " " + characters;
    }
}
