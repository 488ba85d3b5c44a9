package org.fuyuan.hub.storage;

/** Something the hub needs for itself alone is in other hands: a port or a folder. */
public final class OccupiedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    OccupiedException(String found, String remedy) {
        super(found);
        this.remedy = remedy;
    }

    /** What to do. */
    String remedy() {
        return remedy;
    }
}
