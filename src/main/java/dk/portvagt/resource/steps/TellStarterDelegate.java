package dk.portvagt.resource.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;
import static dk.portvagt.decision.steps.DecisionVariables.STEERING_OUTCOME;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;
import static dk.portvagt.resource.steps.ResourceVariables.TARGET_NAME;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person who asked about the steering group's decision. */
@Component
class TellStarterDelegate implements JavaDelegate {

    private final Notices notices;
    private final RepositoryService repository;

    TellStarterDelegate(Notices notices, RepositoryService repository) {
        this.notices = notices;
        this.repository = repository;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String what = repository
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getName();
        String about = CASE_NUMBER
                .from(execution)
                .getOptional()
                .map(number ->
                        number + " " + TITLE.from(execution).getOptional().orElse(""))
                .or(() -> TARGET_NAME.from(execution).getOptional())
                .orElse("");
        String outcome = Choices.constant(
                        DecisionOutcome.class, STEERING_OUTCOME.from(execution).get())
                .danishName();
        String reason = DECISION_REASON
                .from(execution)
                .getOptional()
                .map(text -> "\n\nBegrundelse: " + text)
                .orElse("");
        notices.toPerson(
                execution.getTenantId(),
                STARTER.from(execution).get(),
                Notice.of(
                        "%s:decision-%d:starter"
                                .formatted(
                                        execution.getTenantId(),
                                        DECISION_ID.from(execution).get()),
                        "%s: %s, %s".formatted(what, about.strip(), outcome),
                        "IT-styregruppen har behandlet din anmodning om %s.\n\nAfgørelse: %s%s"
                                .formatted(about.strip(), outcome, reason)));
    }
}
