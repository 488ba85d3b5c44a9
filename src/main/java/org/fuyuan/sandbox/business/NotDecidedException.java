package org.fuyuan.sandbox.business;

/** The hub gives no answer now; the same question is put to it again later. */
final class NotDecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDecidedException(String why) {
        super(why);
    }

    NotDecidedException(String why, Throwable cause) {
        super(why, cause);
    }
}
