package dk.portvagt.project.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;
import static dk.portvagt.project.steps.ProjectVariables.ACTION_PLAN;
import static dk.portvagt.project.steps.ProjectVariables.RED_TEXT;

import dk.portvagt.project.ProjectPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits a red light with its action plan to the steering group. */
@Component
class PlaceRedLightDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final ProjectPapers papers;

    PlaceRedLightDelegate(ProjectAtHand atHand, ProjectPapers papers) {
        this.atHand = atHand;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AGENDA_ITEM_ID
                .on(execution)
                .set(papers.placeRedLight(
                        atHand.read(execution),
                        RED_TEXT.from(execution).get(),
                        ACTION_PLAN.from(execution).getOrNull()));
    }
}
