package org.fuyuan.sandbox.port;

/** Somebody else listens where the county wants to. */
public final class PortTakenException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PortTakenException(Port port, Throwable cause) {
        super(
                "port %d is taken: end the program that listens there, or move the county's by the setting %s, e.g. --%s=%d"
                        .formatted(port.number(), port.setting(), port.setting(), port.number() + 1),
                cause);
    }
}
