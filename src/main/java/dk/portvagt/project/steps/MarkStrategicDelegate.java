package dk.portvagt.project.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;
import static dk.portvagt.project.steps.ProjectVariables.MARKING_ACCEPTED;
import static dk.portvagt.project.steps.ProjectVariables.MARKING_REFUSAL;
import static dk.portvagt.project.steps.ProjectVariables.REPORT_INTERVAL;
import static dk.portvagt.project.steps.ProjectVariables.STRATEGIC_REASON;

import dk.portvagt.project.Projects;
import dk.portvagt.project.StrategicProject;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks a case as a strategic project, or answers why not. */
@Component
class MarkStrategicDelegate implements JavaDelegate {

    private final Projects projects;

    MarkStrategicDelegate(Projects projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome<StrategicProject> outcome = projects.mark(
                execution.getTenantId(),
                CASE_NUMBER.asTyped(execution),
                STRATEGIC_REASON.from(execution).get(),
                REPORT_INTERVAL
                        .from(execution)
                        .getOptional()
                        .map(Long::intValue)
                        .orElse(null),
                STARTER.from(execution).get());
        if (outcome instanceof Done<StrategicProject> marked) {
            ProjectAtHand.belongTo(execution, marked.value());
        }
        MARKING_ACCEPTED.on(execution).set(outcome.isDone());
        MARKING_REFUSAL.on(execution).set(outcome.refusal().orElse(null));
    }
}
