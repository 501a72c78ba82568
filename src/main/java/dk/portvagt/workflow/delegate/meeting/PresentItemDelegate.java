package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_ALTERNATIVES;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_AMOUNT;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_CASE_NUMBER;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_CONSEQUENCES;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_CRITERIA;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_FUNDING;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_ID;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_KIND;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_LAPSED;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_NUMBER;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_RECOMMENDATION;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_SUMMARY;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_TITLE;

import dk.portvagt.governance.AgendaItem;
import dk.portvagt.governance.DecisionPaper;
import dk.portvagt.governance.SteeringAgenda;
import dk.portvagt.workflow.text.DanishNames;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an item's paper in front of the steering group, with what it wrote down before if the meeting was reopened. */
@Component
class PresentItemDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;

    PresentItemDelegate(SteeringAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AgendaItem item = agenda.item(ITEM_ID.from(execution).get());
        DecisionPaper paper = item.content().paper();
        ITEM_LAPSED.on(execution).set(item.isLapsed());
        ITEM_NUMBER.on(execution).set(item.number().longValue());
        ITEM_TITLE.on(execution).set(paper.title());
        ITEM_KIND.on(execution).set(DanishNames.of(item.content().subject()));
        ITEM_CASE_NUMBER.on(execution).set(paper.caseNumber());
        ITEM_AMOUNT.on(execution).set(paper.amounts());
        ITEM_FUNDING.on(execution).set(paper.funding());
        ITEM_CRITERIA.on(execution).set(paper.criteria());
        ITEM_RECOMMENDATION.on(execution).set(paper.recommendation());
        ITEM_SUMMARY.on(execution).set(paper.summary());
        ITEM_ALTERNATIVES.on(execution).set(paper.alternatives());
        ITEM_CONSEQUENCES.on(execution).set(paper.consequences());
        ItemDecisionFields.write(execution, item.decision());
    }
}
