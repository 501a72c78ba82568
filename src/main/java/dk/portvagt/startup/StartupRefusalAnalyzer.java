package dk.portvagt.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints a {@link StartupRefusal} as reason and remedy instead of a stack trace.
 *
 * <p>It runs before Spring's own analyzers, which would explain the binding of a setting instead of its error.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupRefusalAnalyzer extends AbstractFailureAnalyzer<StartupRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartupRefusal refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.remedy(), rootFailure);
    }
}
