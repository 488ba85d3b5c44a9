package org.fuyuan.hub.access;

/** What became of an {@link Attempt}. */
public enum Verdict {
    ADMITTED,
    /** The key was wrong. */
    REFUSED,
    /** Too many keys were wrong of late; this one may not even have been looked at. */
    THROTTLED
}
