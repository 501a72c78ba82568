package dk.portvagt.procedure.steps;

import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ID;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROPOSED_CONDITIONS;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.Member;
import dk.portvagt.decision.steps.ConditionText;
import dk.portvagt.engine.steps.ShownDeadline;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.steps.ReviewAtHand;
import dk.portvagt.gate.steps.ReviewPapers;
import dk.portvagt.procedure.ProcedureDeadlines;
import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedures;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files the decision paper and asks every member of the steering group except the case's requester. */
@Component
class OpenProcedureDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewPapers papers;
    private final AcquisitionCases cases;
    private final ProcedureMembers members;
    private final WrittenProcedures procedures;
    private final ProcedureDeadlines deadlines;
    private final ProcedureNotices notices;
    private final Clock clock;

    OpenProcedureDelegate(
            ReviewAtHand atHand,
            ReviewPapers papers,
            AcquisitionCases cases,
            ProcedureMembers members,
            WrittenProcedures procedures,
            ProcedureDeadlines deadlines,
            ProcedureNotices notices,
            Clock clock) {
        this.atHand = atHand;
        this.papers = papers;
        this.cases = cases;
        this.members = members;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        List<Member> asked = members.toAsk(review.municipality(), requester(review));
        WrittenProcedure procedure = procedures.open(papers.toDecide(execution, review), asked);
        PROCEDURE_ID.on(execution).set(procedure.id());
        PROPOSED_CONDITIONS
                .on(execution)
                .set(ConditionText.of(Proposals.of(execution, review).conditions()));
        ShownDeadline.set(execution, deadlines.of(procedure), clock);
        notices.toMembers(procedure, "opened", members.asked(procedure.id()), "svar i skriftlig høring");
    }

    private @Nullable String requester(Review review) {
        return cases.find(CaseNumber.of(review.caseNumber()))
                .map(found -> found.content().requester())
                .orElse(null);
    }
}
