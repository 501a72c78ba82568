package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.PERSONAL_DATA;
import static dk.portvagt.acquisition.steps.CaseVariables.RISK_LEVEL;
import static dk.portvagt.acquisition.steps.CaseVariables.SHARED_SOLUTION;
import static dk.portvagt.acquisition.steps.CaseVariables.TRACK;
import static dk.portvagt.acquisition.steps.CaseVariables.USES_AI;
import static dk.portvagt.condition.steps.ConditionVariables.OPEN_CONDITIONS;
import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT;
import static dk.portvagt.gate.steps.ReviewVariables.CRITERIA_TABLE;
import static dk.portvagt.gate.steps.ReviewVariables.DECISION_ROUTE;
import static dk.portvagt.gate.steps.ReviewVariables.GATE;
import static dk.portvagt.gate.steps.ReviewVariables.PROCEDURE_RESULT;
import static dk.portvagt.gate.steps.ReviewVariables.RETIRED_AT_ONCE;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_ID;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_KIND;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_ROUND;
import static dk.portvagt.gate.steps.ReviewVariables.URGENCY_REASON;
import static dk.portvagt.landscape.steps.OperationVariables.DATA_REMAINS;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.RiskLevel;
import dk.portvagt.acquisition.Track;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.condition.steps.CaseConditions;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.CriteriaTables;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.landscape.ContractChanges;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.steps.ContractVariables;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts a review round and sets the variables of the process's first decisions. */
@Component
class StartReviewDelegate implements JavaDelegate {

    /** A decision table fails on a missing input, but can decide on a null value. */
    private static final List<VariableFactory<?>> DECISION_INPUTS =
            List.of(CATEGORY, PERSONAL_DATA, CITIZEN_FACING, RISK_LEVEL, SHARED_SOLUTION, USES_AI);

    private final GateReviews reviews;
    private final WholeLifeCosts wholeLife;
    private final CaseConditions conditions;
    private final ContractChanges changes;
    private final JointReview joint;
    private final Contracts contracts;
    private final AcquisitionCases cases;

    StartReviewDelegate(
            GateReviews reviews,
            WholeLifeCosts wholeLife,
            CaseConditions conditions,
            ContractChanges changes,
            JointReview joint,
            Contracts contracts,
            AcquisitionCases cases) {
        this.cases = cases;
        this.joint = joint;
        this.contracts = contracts;
        this.changes = changes;
        this.reviews = reviews;
        this.wholeLife = wholeLife;
        this.conditions = conditions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        String kind = REVIEW_KIND.from(execution).getOrDefault(Choices.choice(ReviewKind.GATE));
        Review review = reviews.start(
                execution.getTenantId(),
                number.toString(),
                Gate.valueOf(GATE.from(execution).get()),
                Choices.constant(ReviewKind.class, kind));
        REVIEW_ID.on(execution).set(review.id());
        REVIEW_ROUND.on(execution).set((long) review.round());
        REVIEW_KIND.on(execution).set(kind);
        CRITERIA_TABLE.on(execution).set(CriteriaTables.of(review));
        if (review.kind() == ReviewKind.CONTRACT_CHANGE) {
            changes.propose(review.id(), number, ContractVariables.change(execution));
        }
        AMOUNT.on(execution).set(wholeLife.of(number).wholeKroner());
        // The register keeps the risk, so that all cases can be counted by it.
        Arrays.stream(RiskLevel.values())
                .filter(risk ->
                        Choices.choice(risk).equals(RISK_LEVEL.from(execution).getOrNull()))
                .forEach(risk -> cases.assess(number, risk));
        OPEN_CONDITIONS.on(execution).set(conditions.openText(number.toString()));
        // The choices of an earlier gate do not apply to this one.
        DECISION_ROUTE.on(execution).set(null);
        URGENCY_REASON.on(execution).set(null);
        PROCEDURE_RESULT.on(execution).set(null);
        DECISION_INPUTS.forEach(input -> declare(input, execution));
        joint.begin(execution);
        RETIRED_AT_ONCE.on(execution).set(isRetiredAtOnce(execution, review));
    }

    /** Asks the register about the contract; the plan has asked the system owner about data. */
    private boolean isRetiredAtOnce(DelegateExecution execution, Review review) {
        return review.gate() == Gate.G4
                && review.kind() == ReviewKind.GATE
                && Choices.choice(Track.SMALL).equals(TRACK.from(execution).getOrNull())
                && "no".equals(DATA_REMAINS.from(execution).getOrNull())
                && !contracts.goesOn(CaseNumber.of(review.caseNumber()));
    }

    private static <T> void declare(VariableFactory<T> input, DelegateExecution execution) {
        input.on(execution).set(input.from(execution).getOrNull());
    }
}
