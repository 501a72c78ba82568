package dk.portvagt.meeting.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.documents.MeetingPaper;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.process.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.BeanFactory;

/**
 * Plays one meeting of the steering group. The municipality gets the members it needs: a chair and two more, all of
 * whom come and agree unless a test says otherwise.
 */
public final class MeetingDriver {

    private final BeanFactory beans;
    private final Desk desk;
    private final ProcessInstance instance;

    /** Calls a meeting for today, which takes everything onto its agenda that waits. */
    public MeetingDriver(BeanFactory beans, Desk desk) {
        this(beans, desk, DanishDay.today());
    }

    /** One meeting a day: a second one at the same time needs another day. */
    public MeetingDriver(BeanFactory beans, Desk desk, LocalDate day) {
        this(
                beans,
                desk,
                () -> desk.start(
                        "steering-meeting",
                        "secretariat",
                        Map.of("meetingDate", day.toString(), "meetingPlace", "Rådhuset, lokale 3")));
        desk.runJobs();
    }

    /** A meeting that was begun by itself or in another way. */
    MeetingDriver(BeanFactory beans, Desk desk, ProcessInstance instance) {
        this(beans, desk, () -> instance);
    }

    private MeetingDriver(BeanFactory beans, Desk desk, Supplier<ProcessInstance> instance) {
        this.beans = beans;
        this.desk = desk;
        Members.ensure(beans, desk.municipality);
        this.instance = instance.get();
    }

    /**
     * The secretariat's answer to the agenda. When it is {@code ready}, the papers go out and the meeting begins with
     * everybody present.
     */
    public MeetingDriver agenda(String action) {
        agenda(action, "cancel".equals(action) ? Map.of("changeReason", "For få sager") : Map.of());
        return "ready".equals(action) ? opensWithAll() : this;
    }

    /** The agenda and nothing after it. */
    public MeetingDriver agenda(String action, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("agendaAction", action);
        desk.completes("secretariat", task("UserTask_PrepareAgenda"), answers);
        desk.runJobs();
        return this;
    }

    /** The meeting begins with everybody present, as the form proposes. */
    private MeetingDriver opensWithAll() {
        Object all = desk.shown(task("UserTask_OpenMeeting"), "presentMembers");
        return opening("begin", Map.of("presentMembers", json(all)));
    }

    /** The meeting begins with these members present. */
    MeetingDriver opens(List<String> members) {
        return opening("begin", Map.of("presentMembers", list(members)));
    }

    public MeetingDriver opening(String action, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("openingAction", action);
        completes("secretariat", "UserTask_OpenMeeting", answers);
        return notesInformation();
    }

    /** The steering group decides the item at hand; the reason is always {@code Derfor}. */
    public MeetingDriver decides(String outcome) {
        return decides(outcome, Map.of());
    }

    public MeetingDriver decides(String outcome, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("itemOutcome", outcome);
        answers.put("itemReason", "Derfor");
        answers.replaceAll((field, answer) -> answer instanceof List<?> members ? list(members) : answer);
        completes("steering-group", "UserTask_DecideItem", answers);
        return notesInformation();
    }

    /** After the last item: nothing is said to the information, and there is no other business. */
    private MeetingDriver notesInformation() {
        return desk.sees("secretariat", task("UserTask_NoteInformation")) ? notes(Map.of()) : this;
    }

    MeetingDriver notes(Map<String, Object> more) {
        desk.completes("secretariat", task("UserTask_NoteInformation"), task -> {
            Map<String, Object> answers = new HashMap<>(more);
            answers.putIfAbsent("information", json(desk.variable(task, "information")));
            return answers;
        });
        desk.runJobs();
        return this;
    }

    /** The chair confirms; the decisions still wait to go out. */
    public MeetingDriver confirms() {
        desk.completes("steering-chair", task("UserTask_ConfirmDecisions"), Map.of("confirmation", "confirmed"));
        return this;
    }

    /** A member of the group who was named as the chair's stand-in. */
    MeetingDriver confirmsAs(String member) {
        desk.completes(
                member, "steering-group", task("UserTask_ConfirmDecisions"), Map.of("confirmation", "confirmed"));
        return this;
    }

    /** The chair names these items, counted from the first matter, as wrong. */
    MeetingDriver reopens(int... wrong) {
        List<AgendaItem> items = items();
        List<String> named = IntStream.of(wrong)
                .mapToObj(index -> String.valueOf(items.get(index).id()))
                .toList();
        completes(
                "steering-chair",
                "UserTask_ConfirmDecisions",
                Map.of("confirmation", "reopen", "wrongItems", list(named), "reopenReason", "Punkt 1 skal rettes"));
        return this;
    }

    public MeetingDriver publishes() {
        desk.runJobs();
        return this;
    }

    /** From the agenda to the last published decision, with the same outcome for all items. */
    public void decidesAll(String outcome) {
        agenda("ready");
        while (desk.sees("steering-group", task("UserTask_DecideItem"))) {
            decides(outcome);
        }
        confirms().publishes();
    }

    public void completes(String person, String task, Map<String, Object> answers) {
        desk.completes(person, task(task), answers);
        desk.runJobs();
    }

    /** The task as Tasklist shows it to the person; null when it does not. */
    Task finds(String person, String task) {
        return desk.finds(person, task(task));
    }

    public ProcessInstance instance() {
        return instance;
    }

    public long id() {
        return (Long) variable("meetingId");
    }

    /** The agenda for print, as it would be sent now. */
    public MeetingPaper paper() {
        return beans.getBean(AgendaPaper.class).of(id());
    }

    public List<AgendaItem> items() {
        SteeringAgenda agenda = beans.getBean(SteeringAgenda.class);
        return agenda.itemsOf(id()).stream().map(agenda::item).toList();
    }

    /** The variable as it is in the part of the meeting that runs, or that ran last. */
    public Object variable(String name) {
        Map<String, HistoricVariableInstance> found = history()
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(parts().map(HistoricProcessInstance::getId).toArray(String[]::new))
                .variableName(name)
                .list()
                .stream()
                .collect(Collectors.toMap(HistoricVariableInstance::getProcessInstanceId, it -> it, (one, two) -> two));
        Map<String, Long> items = history()
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(parts().map(HistoricProcessInstance::getId).toArray(String[]::new))
                .variableName("itemNumber")
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getProcessInstanceId, it -> (Long) it.getValue(), (one, two) -> two));
        // Of items that lie side by side, the first open one is at hand.
        return parts().sorted(Comparator.comparing((HistoricProcessInstance part) -> part.getEndTime() != null)
                        .thenComparing(part -> part.getEndTime() == null ? items.getOrDefault(part.getId(), 0L) : 0L)
                        .thenComparing(HistoricProcessInstance::getStartTime, Comparator.reverseOrder()))
                .map(part -> found.get(part.getId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The meeting's process and those that it has called, also through others, without its minutes. */
    private Stream<HistoricProcessInstance> parts() {
        List<HistoricProcessInstance> parts = new ArrayList<>();
        List<String> ids = List.of(instance.getId());
        parts.addAll(history()
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(ids))
                .list());
        while (!ids.isEmpty()) {
            List<HistoricProcessInstance> called = ids.stream()
                    .flatMap(id ->
                            history().createHistoricProcessInstanceQuery().superProcessInstanceId(id).list().stream())
                    .toList();
            parts.addAll(called);
            ids = called.stream().map(HistoricProcessInstance::getId).toList();
        }
        return parts.stream().filter(part -> !part.getProcessDefinitionKey().equals("meeting-minutes"));
    }

    /** Ticked members, as a form sends them. */
    public static Object list(List<?> members) {
        assertThat(members).allMatch(String.class::isInstance);
        return json(members.stream().map("\"%s\""::formatted).toList());
    }

    /** A list as a form sends it. */
    static Object json(Object value) {
        return SpinValues.jsonValue(value.toString()).create();
    }

    private UnaryOperator<TaskQuery> task(String element) {
        // Asked here, not inside the filter: a person may not ask for the parts.
        String[] parts = parts().map(HistoricProcessInstance::getId).toArray(String[]::new);
        // Items lie side by side; the first one of the agenda comes first.
        return query -> query.processInstanceIdIn(parts)
                .taskDefinitionKey(element)
                .orderByProcessVariable("itemNumber", ValueType.LONG)
                .asc();
    }

    private HistoryService history() {
        return beans.getBean(HistoryService.class);
    }
}
