package org.fuyuan.hub.access;

/** Where a key is shown. Guessing at one door closes no other. */
public enum Door {
    /** {@code /partners/<id>/**} and {@code /api/v1/**}. */
    HTTP,
    /** The hub's own broker. */
    BROKER,
    /** {@code /actuator/prometheus}. */
    METRICS,
    /** The login of people, whose passwords are not as hard to guess as the random keys of programs. */
    CONSOLE
}
