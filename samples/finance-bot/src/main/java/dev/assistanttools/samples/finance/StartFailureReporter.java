package dev.assistanttools.samples.finance;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in a line why the bot does not start, and what to do. */
final class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription() + " " + analysis.getAction());
    }
}
