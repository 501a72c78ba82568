package dk.portvagt.modelguard.deploy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains invalid models at startup by fault and place, without a stack trace. */
class DeploymentRefusalAnalyzer extends AbstractFailureAnalyzer<DeploymentRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DeploymentRefusal refusal) {
        return new FailureAnalysis(
                "The models do not hold together. " + refusal.getMessage(),
                "Correct the models named above, or start the Portvagt that ran before; its models are still in place.",
                refusal);
    }
}
