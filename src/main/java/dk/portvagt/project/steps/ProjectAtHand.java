package dk.portvagt.project.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_ID;

import dk.portvagt.project.Projects;
import dk.portvagt.project.StrategicProject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the project of a process. */
@Component
class ProjectAtHand {

    private final Projects projects;

    ProjectAtHand(Projects projects) {
        this.projects = projects;
    }

    StrategicProject read(DelegateExecution execution) {
        return projects.get(PROJECT_ID.from(execution).get());
    }

    /** Assigns the process to this project and its case. */
    static void belongTo(DelegateExecution execution, StrategicProject project) {
        PROJECT_ID.on(execution).set(project.id());
        CASE_NUMBER.on(execution).set(project.caseNumber().toString());
        TITLE.on(execution).set(project.title());
        execution.setProcessBusinessKey(project.caseNumber().toString());
    }
}
