package dk.portvagt.procedure;

import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionPapers;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.meeting.Requesters;
import dk.portvagt.text.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records decisions that the steering group has delegated: taken outside a meeting, reported at the next one. */
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
     *
     * @return the id of the decision, which bookings name
     */
    @Transactional
    public Outcome<Long> record(DecisionPaper paper, NewDecision decision, List<NewCondition> demanded) {
        return requesters.mayDecide(decision.caseNumber(), decision.decidedBy()).map(checked -> {
            long decisionId = register.record(decision, papers.file(paper));
            conditions.set(decision.caseNumber(), decisionId, demanded);
            return decisionId;
        });
    }
}
