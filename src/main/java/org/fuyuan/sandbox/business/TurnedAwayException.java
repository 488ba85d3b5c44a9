package org.fuyuan.sandbox.business;

/** The hub will never take this from us as it is. */
final class TurnedAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    TurnedAwayException(int status, String detail) {
        super("the hub answered " + status + ": " + detail);
        this.status = status;
    }

    int status() {
        return status;
    }
}
