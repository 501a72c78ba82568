package dk.portvagt.procedure;

import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionPapers;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.meeting.Requesters;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that the steering group has delegated: taken outside a meeting, reported at the next one. */
@Component
public class DelegatedDecisions {

    private final DecisionRegister register;
    private final DecisionPapers papers;
    private final Conditions conditions;
    private final Requesters requesters;

    DelegatedDecisions(DecisionRegister register, DecisionPapers papers, Conditions conditions, Requesters requesters) {
        this.register = register;
        this.papers = papers;
        this.conditions = conditions;
        this.requesters = requesters;
    }

    /**
     * Records the decision with the paper it was taken on; its conditions are in force at once. Who raised the case
     * does not decide it.
     */
    @Transactional
    public DelegatedReceipt record(DecisionPaper paper, NewDecision decision, List<NewCondition> demanded) {
        return requesters
                .objection(decision.caseNumber(), decision.decidedBy())
                .<DelegatedReceipt>map(DelegatedReceipt.Refused::new)
                .orElseGet(() -> {
                    papers.file(paper);
                    long decisionId = register.record(decision);
                    conditions.set(decision.caseNumber(), decisionId, demanded);
                    return new DelegatedReceipt.Recorded(decisionId);
                });
    }
}
