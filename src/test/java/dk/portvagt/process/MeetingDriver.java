package dk.portvagt.process;

import dk.portvagt.DanishDay;
import dk.portvagt.governance.AgendaItem;
import dk.portvagt.governance.SteeringAgenda;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.BeanFactory;

/** Plays one meeting of the steering group. */
final class MeetingDriver {

    private final BeanFactory beans;
    private final Desk desk;
    private final String instance;

    /** Calls the meeting, which takes everything onto its agenda that waits. */
    MeetingDriver(BeanFactory beans, Desk desk) {
        this.beans = beans;
        this.desk = desk;
        instance = desk.start(
                "steering-meeting",
                "secretariat",
                Map.of("meetingDate", DanishDay.today().toString(), "meetingPlace", "Rådhuset, lokale 3"));
        desk.runJobs();
    }

    MeetingDriver agenda(String action) {
        desk.completes("secretariat", task("UserTask_PrepareAgenda"), Map.of("agendaAction", action));
        desk.runJobs();
        return this;
    }

    /** The steering group decides the item at hand; the reason is always {@code Derfor}. */
    MeetingDriver decides(String outcome) {
        return decides(outcome, Map.of());
    }

    MeetingDriver decides(String outcome, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("itemOutcome", outcome);
        answers.put("itemReason", "Derfor");
        answers.put("present", "Hele styregruppen");
        desk.completes("steering-group", task("UserTask_DecideItem"), answers);
        desk.runJobs();
        return this;
    }

    /** The chair confirms; the decisions still wait to go out. */
    MeetingDriver confirms() {
        desk.completes("steering-chair", task("UserTask_ConfirmDecisions"), Map.of("confirmation", "confirmed"));
        return this;
    }

    MeetingDriver reopens() {
        desk.completes(
                "steering-chair",
                task("UserTask_ConfirmDecisions"),
                Map.of("confirmation", "reopen", "reopenReason", "Punkt 1 skal rettes"));
        desk.runJobs();
        return this;
    }

    MeetingDriver publishes() {
        desk.runJobs();
        return this;
    }

    /** From the agenda to the last published decision, with the same outcome for all items. */
    void decidesAll(String outcome) {
        agenda("ready");
        while (desk.sees("steering-group", task("UserTask_DecideItem"))) {
            decides(outcome);
        }
        confirms().publishes();
    }

    boolean sees(String person, String task) {
        return desk.sees(person, task(task));
    }

    List<AgendaItem> items() {
        SteeringAgenda agenda = beans.getBean(SteeringAgenda.class);
        return agenda.itemsOf((Long) variable("meetingId")).stream()
                .map(agenda::item)
                .toList();
    }

    Object variable(String name) {
        return history()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    boolean ended(String endEvent) {
        return history()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(endEvent)
                        .finished()
                        .count()
                == 1;
    }

    private UnaryOperator<TaskQuery> task(String element) {
        return query -> query.processInstanceId(instance).taskDefinitionKey(element);
    }

    private HistoryService history() {
        return beans.getBean(HistoryService.class);
    }
}
