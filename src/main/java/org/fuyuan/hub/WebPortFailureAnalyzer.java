package org.fuyuan.hub;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which port of the web server is taken and which setting moves it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WebPortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Port " + cause.getPort() + ", the hub's web port, is taken.",
                "End the program that listens there, or move the hub's port by the setting server.port, e.g. --server.port=%d."
                        .formatted(cause.getPort() + 1),
                cause);
    }
}
