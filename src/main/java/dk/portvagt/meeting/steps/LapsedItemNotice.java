package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_ID;

import dk.portvagt.engine.border.TaskNotice;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Tells above the form of an item that its case ended while the meeting went on, so that nothing is left to decide. */
@Component
class LapsedItemNotice implements TaskNotice {

    private static final String ITEM = "UserTask_DecideItem";

    private final SteeringAgenda agenda;

    LapsedItemNotice(SteeringAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Optional<String> about(TaskEntity task) {
        return ITEM.equals(task.getTaskDefinitionKey())
                        && agenda.item(ITEM_ID.from(task).get()).isLapsed()
                ? Optional.of("Punktet er bortfaldet: sagen er trukket tilbage eller standset. Afslut opgaven; det, du"
                        + " skriver, bliver ikke noteret.")
                : Optional.empty();
    }
}
