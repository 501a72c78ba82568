package dk.portvagt.procedure;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewCondition;
import java.util.List;

/**
 * Proposes a decision to the members: the recommendation of the paper.
 *
 * @param reason reason in Danish; becomes the decision's reason
 * @param conditions empty unless it is an approval with conditions
 */
public record WrittenProposal(
        String caseNumber,
        DecisionSubject subject,
        DecisionOutcome outcome,
        String reason,
        List<NewCondition> conditions) {

    public WrittenProposal {
        conditions = List.copyOf(conditions);
    }
}
