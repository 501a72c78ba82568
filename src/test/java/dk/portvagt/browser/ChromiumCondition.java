package dk.portvagt.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Skips browser tests where there is no Chromium, and says once how to get it. */
class ChromiumCondition implements ExecutionCondition {

    private static final Logger LOG = LoggerFactory.getLogger(ChromiumCondition.class);
    private static final boolean FOUND = Chromium.find().isPresent();

    static {
        if (!FOUND) {
            LOG.warn(Chromium.HOW_TO_GET_IT);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return FOUND
                ? ConditionEvaluationResult.enabled("Chromium found")
                : ConditionEvaluationResult.disabled(Chromium.HOW_TO_GET_IT);
    }
}
