package dk.portvagt.project.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_CHANGE_NOTICE;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_FOUND;

import dk.portvagt.project.Baselines;
import dk.portvagt.project.Projects;
import dk.portvagt.project.StrategicProject;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the project to change, or answers why it cannot be changed. */
@Component
class FindProjectDelegate implements JavaDelegate {

    private final Projects projects;
    private final Baselines baselines;

    FindProjectDelegate(Projects projects, Baselines baselines) {
        this.projects = projects;
        this.baselines = baselines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.asTyped(execution);
        Optional<StrategicProject> project = projects.followed(execution.getTenantId(), caseNumber);
        Optional<String> notice = project.isEmpty()
                ? Optional.of("Sag " + caseNumber + " følges ikke som strategisk projekt.")
                : baselines.latest(project.get().id()).isPresent()
                        ? Optional.empty()
                        : Optional.of("Sag " + caseNumber + " har endnu ingen baseline, der kan ændres.");
        project.ifPresent(found -> ProjectAtHand.belongTo(execution, found));
        PROJECT_FOUND.on(execution).set(notice.isEmpty());
        PROJECT_CHANGE_NOTICE.on(execution).set(notice.orElse(null));
    }
}
