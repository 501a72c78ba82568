package dk.portvagt.procedure;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewCondition;
import java.util.List;

/**
 * What the members are asked to follow: the recommendation of the paper, as a decision.
 *
 * @param reason why, Danish; the decision's reason when they do
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
