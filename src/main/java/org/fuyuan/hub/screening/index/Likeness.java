package org.fuyuan.hub.screening.index;

/** How one name can be taken for another, and what each such character takes from a score of 1, shared out over the name. */
enum Likeness {
    SOUND_AND_GLYPH("音形皆近", 0.3),
    GLYPH("字形相近", 0.5),
    SOUND("读音相同", 0.6),
    LEFT_OUT("少了", 0.5),
    ADDED("多了", 0.5);

    private final String words;
    private final double cost;

    Likeness(String words, double cost) {
        this.words = words;
        this.cost = cost;
    }

    double cost() {
        return cost;
    }

    /** In Chinese, for whoever decides, e.g. {@code 读音相同 伟/玮}. */
    String why(String characters) {
        return words + " " + characters;
    }
}
