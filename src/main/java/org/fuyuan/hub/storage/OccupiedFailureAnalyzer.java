package org.fuyuan.hub.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is in other hands and which setting moves the hub elsewhere, without a stack trace. */
final class OccupiedFailureAnalyzer extends AbstractFailureAnalyzer<OccupiedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OccupiedException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
