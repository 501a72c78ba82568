package dk.portvagt.modelguard.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.engine.Probe;
import dk.portvagt.modelguard.replay.Replay.Turn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ended cases are replayed on a changed model and a changed table: who would have gone another way? */
@PortvagtTest
class ReplayTest {

    private static final String FILE = "replayed.bpmn";

    /** Asks, asks again if wanted, lets the table say whether it is large, and has large ones looked at. */
    private static final String MODEL = Bpmn.convertToString(Bpmn.createExecutableProcess("replayed")
            .camundaHistoryTimeToLive(180)
            .startEvent("StartEvent_Begun")
            .userTask("UserTask_Ask")
            .name("Spørg")
            .exclusiveGateway("Gateway_Again")
            .condition("Nej", "${answer != 'again'}")
            .businessRuleTask("BusinessRuleTask_Size")
            .camundaDecisionRef("replayed-size")
            .camundaMapDecisionResult("singleEntry")
            .camundaResultVariable("size")
            .exclusiveGateway("Gateway_Large")
            .condition("Ja", "${size == 'large' && amount > 500}")
            .userTask("UserTask_Look")
            .name("Se efter")
            .endEvent("EndEvent_Looked")
            .name("Set efter")
            .moveToNode("Gateway_Large")
            .condition("Nej", "${size == 'small' || amount <= 500}")
            .endEvent("EndEvent_Small")
            .name("Lille")
            .moveToNode("Gateway_Again")
            .condition("Ja", "${answer == 'again'}")
            .connectTo("UserTask_Ask")
            .done());

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="replayed" name="Størrelse" namespace="replayed">
              <decision id="replayed-size" name="Størrelse" camunda:historyTimeToLive="180">
                <decisionTable hitPolicy="FIRST">
                  <input id="Input_Amount"><inputExpression typeRef="integer"><text>amount</text></inputExpression></input>
                  <output id="Output_Size" name="size" typeRef="string"/>
                  <rule id="Rule_Large"><inputEntry id="E1"><text>&gt;= 500</text></inputEntry><outputEntry id="E2"><text>"large"</text></outputEntry></rule>
                  <rule id="Rule_Small"><inputEntry id="E3"><text></text></inputEntry><outputEntry id="E4"><text>"small"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    @Autowired
    private ProcessReplay processes;

    @Autowired
    private TableReplay tables;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private final String municipality = TestMunicipality.next();

    @BeforeEach
    void three_cases_have_ended() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("replayed")
                        .count()
                == 0) {
            Probe.deploy(repository.createDeployment().addString(FILE, MODEL).addString("replayed-size.dmn", TABLE));
        }
        ended("A", 400);
        ended("B", 600);
        ended("C", 900);
        runtime.deleteProcessInstance(begun("D", 10), "Trukket tilbage");
        begun("E", 10);
    }

    @Test
    void a_moved_limit_tells_the_cases_that_would_have_gone_another_way() {
        Replay replay = replayed(model ->
                model.replace("amount &gt; 500", "amount &gt; 700").replace("amount &lt;= 500", "amount &lt;= 700"));

        assertThat(replay.looked()).as("those that came to an end").isEqualTo(3);
        assertThat(replay.unknown()).isZero();
        assertThat(replay.other()).isEqualTo(1);
        assertThat(replay.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.before()).isEqualTo("opgaven 'Se efter'");
            assertThat(turn.after()).isEqualTo("hændelsen 'Lille'");
            assertThat(turn.cases()).containsExactly("B");
        });
    }

    @Test
    void what_a_case_knew_then_counts_and_not_what_it_knew_in_the_end() {
        Replay replay = replayed(model ->
                model.replace("answer == 'again'", "answer != 'go'").replace("answer != 'again'", "answer == 'go'"));

        assertThat(replay.other())
                .as("every case answered 'again' first, and 'go' then")
                .isZero();
    }

    @Test
    void a_step_put_in_between_is_met_by_all_who_passed_there() {
        Replay replay = replayed(model -> model.replaceFirst(
                "(<sequenceFlow [^>]*sourceRef=\"StartEvent_Begun\" targetRef=\")UserTask_Ask\"/>",
                "$1UserTask_New\"/><userTask id=\"UserTask_New\" name=\"Nyt\"/>"
                        + "<sequenceFlow id=\"Flow_New\" sourceRef=\"UserTask_New\" targetRef=\"UserTask_Ask\"/>"));

        assertThat(replay.turns())
                .extracting(Turn::after, Turn::cases)
                .containsExactly(tuple("opgaven 'Nyt'", List.of("A", "B", "C")));
    }

    @Test
    void what_was_not_known_then_is_not_guessed() {
        Replay replay = replayed(model -> model.replace("size == 'large'", "colour == 'red'"));

        assertThat(replay.unknown()).isEqualTo(3);
        assertThat(replay.other()).isZero();
    }

    @Test
    void a_changed_table_is_asked_again_what_it_was_asked() {
        // Under an id of its own, so that the probe's cases keep their table.
        Probe.deploy(repository
                .createDeployment()
                .addString(
                        "replayed-other.dmn",
                        TABLE.replace("&gt;= 500", "&gt;= 700").replace("replayed-size", "replayed-other")));

        Replay replay = tables.of(
                "replayed-size", "Størrelse", table("replayed-size"), table("replayed-other"), List.of(municipality));

        assertThat(replay.looked()).isEqualTo(3);
        assertThat(replay.unknown()).isZero();
        assertThat(replay.turns()).containsExactly(new Turn("Størrelse", "size = large", "size = small", List.of("B")));
    }

    private String table(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Replay replayed(UnaryOperator<String> change) {
        String changed = change.apply(MODEL);
        assertThat(changed).isNotEqualTo(MODEL);
        return processes.of(FILE, bytes(MODEL), bytes(changed), List.of(municipality));
    }

    private static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }

    private void ended(String number, int amount) {
        String run = begun(number, amount);
        complete(run, Map.of("answer", "again"));
        complete(run, Map.of("answer", "go"));
        if (amount > 500) {
            complete(run, Map.of());
        }
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(run).count())
                .isZero();
    }

    private String begun(String number, int amount) {
        identities.setAuthentication(null, List.of(), List.of(municipality));
        try {
            return runtime.startProcessInstanceByKey("replayed", number, Map.of("amount", amount))
                    .getId();
        } finally {
            identities.clearAuthentication();
        }
    }

    private void complete(String run, Map<String, Object> answers) {
        Task task = tasks.createTaskQuery().processInstanceId(run).singleResult();
        // Only a form's own fields come with a completed task; the probe has no form.
        runtime.setVariables(run, answers);
        tasks.complete(task.getId());
    }
}
