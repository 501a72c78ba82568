package dk.portvagt.governance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that the steering group has delegated: taken outside a meeting, reported at the next one. */
@Component
public class DelegatedDecisions {

    private final DecisionRegister register;
    private final DecisionPapers papers;
    private final Conditions conditions;

    DelegatedDecisions(DecisionRegister register, DecisionPapers papers, Conditions conditions) {
        this.register = register;
        this.papers = papers;
        this.conditions = conditions;
    }

    /**
     * Records the decision with the paper it was taken on; its conditions are in force at once.
     *
     * @return the id that bookings name
     */
    @Transactional
    public long record(DecisionPaper paper, NewDecision decision, List<NewCondition> demanded) {
        papers.file(paper);
        long decisionId = register.record(decision);
        conditions.set(decision.caseNumber(), decisionId, demanded);
        return decisionId;
    }
}
