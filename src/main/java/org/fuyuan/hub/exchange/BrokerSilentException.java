package org.fuyuan.hub.exchange;

/** The broker could not be asked: it is away, or does not let the hub manage it. */
public final class BrokerSilentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerSilentException(String message) {
        super(message);
    }

    /** Told in the words of the first cause. */
    public BrokerSilentException(Throwable cause) {
        super(first(cause).getMessage(), cause);
    }

    private static Throwable first(Throwable failure) {
        return failure.getCause() == null ? failure : first(failure.getCause());
    }
}
