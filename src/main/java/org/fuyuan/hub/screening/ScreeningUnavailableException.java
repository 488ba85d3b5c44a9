package org.fuyuan.hub.screening;

/** No decision was given, through no fault of who asked; the same question may be asked again. */
public final class ScreeningUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ScreeningUnavailableException(String message) {
        super(message);
    }

    public ScreeningUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
