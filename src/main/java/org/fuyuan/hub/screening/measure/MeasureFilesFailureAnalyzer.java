package org.fuyuan.hub.screening.measure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the faults of the catalogue at a first start, when there is no earlier version to go on with, without a stack trace. */
final class MeasureFilesFailureAnalyzer extends AbstractFailureAnalyzer<MeasureFilesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MeasureFilesException cause) {
        return new FailureAnalysis(
                "The catalogue of measures cannot be loaded, and no earlier version is kept:\n" + cause.getMessage(),
                "Mend the lines named above and start again; no question was answered.",
                cause);
    }
}
