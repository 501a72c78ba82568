package dk.portvagt.minutes.steps;

import dk.portvagt.engine.Probe;
import dk.portvagt.minutes.Minutes;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.BeanFactory;

/** The minutes of one meeting, written and approved by people of its municipality. */
final class MinutesDriver {

    private static final String CALLER = "minutes-caller";

    private final BeanFactory beans;
    private final Desk desk;
    private final ProcessInstance instance;

    private MinutesDriver(BeanFactory beans, Desk desk, ProcessInstance instance) {
        this.beans = beans;
        this.desk = desk;
        this.instance = instance;
    }

    /** Those that the meeting's process has called for, and nobody has finished. */
    static MinutesDriver of(BeanFactory beans, Desk desk, long meetingId) {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        return new MinutesDriver(
                beans,
                desk,
                new Engine(beans)
                        .asNobody(() -> runtime.createProcessInstanceQuery()
                                .processDefinitionKey("meeting-minutes")
                                .variableValueEquals("meetingId", meetingId)
                                .singleResult()));
    }

    /** As another process calls for them. */
    static MinutesDriver called(BeanFactory beans, Desk desk, long meetingId) {
        Probe.deploy(beans.getBean(RepositoryService.class)
                .createDeployment()
                .name(CALLER)
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        CALLER + ".bpmn",
                        Bpmn.createExecutableProcess(CALLER)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .callActivity("CallActivity_Minutes")
                                .calledElement("meeting-minutes")
                                .camundaIn("meetingId", "meetingId")
                                .endEvent()
                                .done()));
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        String caller = new Engine(beans)
                .asApplication(
                        desk.municipality,
                        () -> runtime.startProcessInstanceByKey(CALLER, Map.of("meetingId", meetingId))
                                .getId());
        return new MinutesDriver(
                beans,
                desk,
                new Engine(beans)
                        .asNobody(() -> runtime.createProcessInstanceQuery()
                                .superProcessInstanceId(caller)
                                .singleResult()));
    }

    /** As the secretariat starts them in Tasklist. */
    static MinutesDriver started(BeanFactory beans, Desk desk, String date, String reason) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("meetingDate", date);
        answers.put("minutesReason", reason);
        return new MinutesDriver(beans, desk, desk.start("meeting-minutes", "secretariat", answers));
    }

    /** Writes the text under the first matter and the remarks. */
    MinutesDriver writes(String action, String text, String remarks) {
        SpinJsonNode rows =
                Spin.JSON(shown("UserTask_EditMinutes", "minutesRows").toString());
        rows.elements().stream()
                .filter(row -> row.prop("key").stringValue().startsWith("item-"))
                .limit(1)
                .forEach(row -> row.prop("text", text));
        Map<String, Object> answers = new HashMap<>();
        answers.put("minutesRows", plain(rows));
        answers.put("minutesRemarks", remarks);
        answers.put("minutesAction", action);
        desk.completes("secretariat", task("UserTask_EditMinutes"), answers);
        return this;
    }

    MinutesDriver givesUp() {
        desk.completes(
                "secretariat",
                task("UserTask_EditMinutes"),
                Map.of(
                        "minutesRows",
                        plain((SpinJsonNode) shown("UserTask_EditMinutes", "minutesRows")),
                        "dropCorrection",
                        true));
        return this;
    }

    MinutesDriver approves() {
        return approvesAs("steering-chair");
    }

    MinutesDriver approvesAs(String person) {
        desk.completes(person, "steering-chair", task("UserTask_ApproveMinutes"), Map.of("minutesAnswer", "approved"));
        desk.runJobs();
        return this;
    }

    MinutesDriver sendsBack(String remark) {
        desk.completes(
                "steering-chair",
                task("UserTask_ApproveMinutes"),
                Map.of("minutesAnswer", "sentBack", "chairRemark", remark));
        return this;
    }

    MinutesDriver chooses(long meetingId, String reason) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("meetingChoice", "retry");
        answers.put("chosenMeeting", String.valueOf(meetingId));
        answers.put("minutesReason", reason);
        desk.completes("secretariat", task("UserTask_ChooseMeeting"), answers);
        return this;
    }

    void abandons() {
        desk.completes("secretariat", task("UserTask_ChooseMeeting"), Map.of("meetingChoice", "giveUp"));
    }

    /** The task as Tasklist shows it to the person; null when it does not. */
    Task finds(String person, String task) {
        return desk.finds(person, task(task));
    }

    Object shown(String task, String variable) {
        return desk.shown(task(task), variable);
    }

    ProcessInstance instance() {
        return instance;
    }

    MinutesVersion minutes() {
        return beans.getBean(Minutes.class).get((Long) variable("minutesId"));
    }

    Object variable(String name) {
        List<HistoricVariableInstance> found = beans.getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .activityInstanceIdIn(instance.getId())
                .variableName(name)
                .list();
        return found.isEmpty() ? null : found.get(0).getValue();
    }

    void isCancelled() {
        beans.getBean(RuntimeService.class).deleteProcessInstance(instance.getId(), "Afbrudt");
    }

    /** As a form sends rows. */
    private static JsonValue plain(SpinJsonNode rows) {
        return SpinValues.jsonValue(rows.toString()).create();
    }

    private UnaryOperator<TaskQuery> task(String element) {
        return query -> query.processInstanceId(instance.getId()).taskDefinitionKey(element);
    }
}
