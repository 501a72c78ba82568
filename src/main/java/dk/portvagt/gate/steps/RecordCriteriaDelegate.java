package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_ANSWERED_BY;
import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_CRITERIA;
import static dk.portvagt.gate.steps.ReviewVariables.CRITERIA_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.GATE;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_ID;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_ANSWERED_BY;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_CRITERIA;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.Criterion;
import dk.portvagt.gate.CriterionAnswer;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the answers to the gate's criteria, with evidence and names, and sums them up for decision makers. */
@Component
class RecordCriteriaDelegate implements JavaDelegate {

    /** Answers a side without criteria, which no task asks. */
    private static final String NOBODY = "";

    private final CriteriaAnswers register;

    RecordCriteriaDelegate(CriteriaAnswers register) {
        this.register = register;
    }

    /**
     * Records the answers.
     *
     * @throws IllegalStateException when an answer is missing; its message is for the person who completes the form
     */
    @Override
    public void execute(DelegateExecution execution) {
        List<CriterionAnswer> answers = answers(execution);
        register.record(
                        CaseVariables.number(execution),
                        GATE.from(execution).get(),
                        REVIEW_ID.from(execution).get(),
                        answers)
                .orThrow(IllegalStateException::new);
        CRITERIA_SUMMARY.on(execution).set(CriteriaText.summary(answers));
    }

    private static List<CriterionAnswer> answers(DelegateExecution execution) {
        List<CriterionAnswer> answers = new ArrayList<>();
        answers.addAll(CriteriaRows.answers(
                execution,
                Criterion.BUSINESS,
                BUSINESS_CRITERIA.from(execution).get(),
                BUSINESS_ANSWERED_BY.from(execution).getOrDefault(NOBODY)));
        answers.addAll(CriteriaRows.answers(
                execution,
                Criterion.TECHNICAL,
                TECHNICAL_CRITERIA.from(execution).get(),
                TECHNICAL_ANSWERED_BY.from(execution).getOrDefault(NOBODY)));
        return answers;
    }
}
