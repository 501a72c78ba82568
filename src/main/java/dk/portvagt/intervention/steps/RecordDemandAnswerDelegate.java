package dk.portvagt.intervention.steps;

import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.ANSWERED_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.ANSWERED_BY_NAME;
import static dk.portvagt.intervention.steps.InterventionVariables.DEMAND_ANSWER;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.engine.identity.People;
import dk.portvagt.intervention.DemandAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records an answer to the demand. */
@Component
class RecordDemandAnswerDelegate implements JavaDelegate {

    private final DemandAnswers answers;
    private final People people;

    RecordDemandAnswerDelegate(DemandAnswers answers, People people) {
        this.answers = answers;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = COMPLETED_BY.from(execution).get();
        answers.record(
                INTERVENTION_ID.from(execution).get(),
                DEMAND_ANSWER.from(execution).get(),
                person);
        ANSWERED_BY.on(execution).set(person);
        ANSWERED_BY_NAME.on(execution).set(people.name(person));
    }
}
