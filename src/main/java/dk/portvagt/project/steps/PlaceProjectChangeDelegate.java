package dk.portvagt.project.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_BUDGET;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_CHANGE;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_CHANGE_REASON;

import dk.portvagt.project.ProjectPapers;
import dk.portvagt.project.StrategicProject;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits a new baseline, or the removal of the mark, for the steering group's decision. */
@Component
class PlaceProjectChangeDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final BaselineForm form;
    private final ProjectPapers papers;

    PlaceProjectChangeDelegate(ProjectAtHand atHand, BaselineForm form, ProjectPapers papers) {
        this.atHand = atHand;
        this.form = form;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StrategicProject project = atHand.read(execution);
        String reason = PROJECT_CHANGE_REASON.from(execution).get();
        long item = PROJECT_CHANGE.from(execution).get().equals("removeMark")
                ? papers.placeRemoval(project, reason)
                : papers.placeBaseline(
                        project,
                        form.plan(execution),
                        new BigDecimal(BASELINE_BUDGET.from(execution).get()),
                        reason);
        AGENDA_ITEM_ID.on(execution).set(item);
    }
}
