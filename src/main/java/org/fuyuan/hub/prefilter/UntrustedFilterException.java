package org.fuyuan.hub.prefilter;

/** A filter, or what was told of it, must not be used; everybody is asked about at the hub instead. */
public final class UntrustedFilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UntrustedFilterException(String message) {
        super(message);
    }
}
