package org.fuyuan.hub.partner;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the faults of partners' files at start without a stack trace. */
final class PartnerFilesFailureAnalyzer extends AbstractFailureAnalyzer<PartnerFilesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PartnerFilesException cause) {
        return new FailureAnalysis(
                "The register of partners cannot be loaded:\n" + cause.getMessage(),
                "Mend the lines named above and start again; nothing was sent or received.",
                cause);
    }
}
