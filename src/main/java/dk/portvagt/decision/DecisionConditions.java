package dk.portvagt.decision;

import java.util.List;

/** Knows the conditions that decisions set; room {@code condition} keeps them. */
public interface DecisionConditions {

    /** Lists the conditions of the decision, oldest first. */
    List<NewCondition> setBy(long decisionId);
}
