package org.fuyuan.sandbox.department;

/** A document the department cannot read. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String why) {
        super(why);
    }

    public UnreadableException(String why, Throwable cause) {
        super(why, cause);
    }
}
