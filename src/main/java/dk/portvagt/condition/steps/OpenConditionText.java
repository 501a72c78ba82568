package dk.portvagt.condition.steps;

import dk.portvagt.condition.Condition;
import dk.portvagt.decision.steps.ConditionText;

/** Writes a condition in force in Danish. */
public final class OpenConditionText {

    private OpenConditionText() {}

    /**
     * Writes {@code 901-2026-0042: Driften har sagt ja (IT-drift, senest 4. maj 2027)}; no number when it has no case.
     */
    public static String of(Condition condition) {
        String subject = condition.caseNumber() == null ? "" : condition.caseNumber() + ": ";
        return subject + ConditionText.of(condition.content());
    }
}
