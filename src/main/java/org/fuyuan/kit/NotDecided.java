package org.fuyuan.kit;

/** Nobody knows yet: the hub is away or too busy, and the filter cannot let the party through. Never to be taken as a pass. */
public final class NotDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDecided(String message, Throwable cause) {
        super(message, cause);
    }
}
