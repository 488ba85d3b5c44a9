package org.fuyuan.hub.access;

/** Where programs show a key. Guessing at one door closes no other. */
public enum Door {
    /** {@code /partners/<id>/**}. */
    HTTP,
    /** The hub's own broker. */
    BROKER,
    /** {@code /actuator/prometheus}. */
    METRICS
}
