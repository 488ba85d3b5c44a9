package org.fuyuan.hub.partner;

/** A secret that a partner's file names is not there, or is empty; whoever runs the hub must put it there. */
public final class MissingSecretException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingSecretException(String message) {
        super(message);
    }
}
