package dk.portvagt.project.steps;

import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_BUDGET;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_CHANGE;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_CHANGED;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_CHANGE_NOTICE;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_CHANGE_REASON;

import dk.portvagt.project.Baselines;
import dk.portvagt.project.Projects;
import dk.portvagt.project.StrategicProject;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies a decision about a project, unless the project's mark was removed meanwhile. */
@Component
class ApplyProjectChangeDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final BaselineForm form;
    private final Baselines baselines;
    private final Projects projects;

    ApplyProjectChangeDelegate(ProjectAtHand atHand, BaselineForm form, Baselines baselines, Projects projects) {
        this.atHand = atHand;
        this.form = form;
        this.baselines = baselines;
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StrategicProject project = atHand.read(execution);
        boolean changed = projects.isFollowed(project.id());
        if (changed) {
            change(execution, project);
        }
        PROJECT_CHANGED.on(execution).set(changed);
        PROJECT_CHANGE_NOTICE
                .on(execution)
                .set(changed ? null : "Projektet følges ikke længere, så beslutningen kan ikke gennemføres.");
    }

    private void change(DelegateExecution execution, StrategicProject project) {
        String reason = PROJECT_CHANGE_REASON.from(execution).get();
        long decisionId = DECISION_ID.from(execution).get();
        if (PROJECT_CHANGE.from(execution).get().equals("removeMark")) {
            projects.end(project.id(), reason, decisionId);
        } else {
            baselines.decided(
                    project,
                    form.plan(execution),
                    new BigDecimal(BASELINE_BUDGET.from(execution).get()),
                    reason,
                    decisionId,
                    STARTER.from(execution).get());
        }
    }
}
