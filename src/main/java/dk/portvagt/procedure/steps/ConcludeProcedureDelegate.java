package dk.portvagt.procedure.steps;

import static dk.portvagt.gate.steps.ReviewVariables.PROCEDURE_RESULT;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ACTION;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_DECIDED;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ID;

import dk.portvagt.decision.Decision;
import dk.portvagt.decision.steps.DecisionPayload;
import dk.portvagt.engine.identity.People;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.steps.ReviewAtHand;
import dk.portvagt.gate.steps.ReviewPapers;
import dk.portvagt.procedure.WrittenConclusion;
import dk.portvagt.procedure.WrittenProcedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the answers: records a decision of the steering group, or adds an item to its next meeting. */
@Component
class ConcludeProcedureDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewPapers papers;
    private final WrittenProcedures procedures;
    private final People people;

    ConcludeProcedureDelegate(ReviewAtHand atHand, ReviewPapers papers, WrittenProcedures procedures, People people) {
        this.atHand = atHand;
        this.papers = papers;
        this.procedures = procedures;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        papers.requireRecommended(execution, review);
        boolean toMeeting =
                "meeting".equals(PROCEDURE_ACTION.from(execution).getOptional().orElse(null));
        WrittenConclusion conclusion = procedures.conclude(
                PROCEDURE_ID.from(execution).get(),
                Proposals.of(execution, review),
                people.steeringGroup(review.municipality()),
                toMeeting);
        PROCEDURE_RESULT.on(execution).set(conclusion.result());
        PROCEDURE_DECIDED.on(execution).set(conclusion instanceof WrittenConclusion.Decided);
        if (conclusion instanceof WrittenConclusion.Decided decided) {
            Decision decision = decided.decision();
            execution.setVariables(DecisionPayload.of(
                    decision.id(),
                    decision.content().outcome(),
                    decision.content().reason()));
        }
    }
}
