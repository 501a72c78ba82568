package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.duty.DutyRefusedException;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Engine;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever wrote the material of a gate does not answer the criteria about it; a colleague does. */
@PortvagtTest
class CriteriaDutyTest {

    private static final String RULE =
            "Funktionsadskillelse: Den, der har skrevet materialet, besvarer ikke kriterierne om det. Du kan derfor ikke";
    private static final Map<String, String> CRITERIA = Map.of(
            "UserTask_AnswerBusinessCriteria", "digital-consultant",
            "UserTask_AnswerTechnicalCriteria", "it-architect");
    private static final Map<Phase, List<String>> AUTHORS = Map.of(
            Phase.IDEA, List.of("requester", "secretariat", "it-architect", "digital-consultant"),
            Phase.REQUIREMENTS, List.of("requester", "it-architect", "operations", "digital-consultant"),
            Phase.IMPLEMENTATION, List.of("digital-consultant", "operations", "budget-controller", "requester"),
            Phase.OPERATION, List.of("requester", "system-owner"),
            Phase.PHASE_OUT, List.of("requester", "secretariat", "operations", "digital-consultant", "it-architect"));

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    private String municipality;
    private CaseJourney journey;

    @BeforeEach
    void a_municipality() {
        municipality = TestMunicipality.next();
        journey = new CaseJourney(beans, municipality);
    }

    @Test
    void are_answered_at_no_gate_by_those_who_wrote_its_material() {
        journey.upTo(Phase.IDEA);
        for (Phase phase : Phase.values()) {
            if (phase == Phase.IMPLEMENTATION) {
                buysForMore();
                journey.implement();
            } else {
                journey.through(phase);
            }
            refusesAuthors(phase);
            // By the colleagues who answered at the gates before, and about the extra funding.
            journey.decide("approved");
        }
    }

    /** The review in between belongs to the same phase; its answers are no material of the gate. */
    private void buysForMore() {
        journey.people.does("digital-consultant", "UserTask_RunProcurement");
        journey.people.does("digital-consultant", "UserTask_SignContract", Map.of("contractAmountYear2", 250_000));
        refuses("UserTask_AnswerBusinessCriteria", "digital-consultant");
        journey.decide("approved");
    }

    private void refusesAuthors(Phase phase) {
        CRITERIA.keySet().forEach(task -> AUTHORS.get(phase).forEach(author -> refuses(task, author)));
    }

    private void refuses(String task, String author) {
        assertThatThrownBy(() -> new Engine(beans).as(author, CRITERIA.get(task), municipality, () -> {
                    tasks.claim(id(task), author);
                    return null;
                }))
                .as(task + " by " + author)
                .isInstanceOf(DutyRefusedException.class)
                .hasMessageStartingWith(RULE);
    }

    @Test
    void are_a_substitutes_in_a_municipality_with_one_architect_and_one_consultant() {
        String suffix = TestPeople.settle(beans, municipality);
        String substitute = "operations" + suffix;
        journey.people.raiseIdea(Map.of());
        journey.people.does("secretariat", "UserTask_ScreenIdea");
        submits("it-architect" + suffix, "UserTask_CheckReuse", "reuse-check");
        submits("digital-consultant" + suffix, "UserTask_DraftMiniBusinessCase", "mini-business-case");
        journey.people.runJobs();

        CRITERIA.forEach((task, group) -> {
            RestClient.Answer alone = claim(group + suffix, task);
            assertThat(alone.status()).as(alone.text()).isEqualTo(400);
            assertThat(alone.json().get("message").asText())
                    .startsWith(RULE)
                    .endsWith(
                            "Der er ingen anden, der kan. Bed en administrator om at give en kollega gruppen i Admin.");

            assertThat(as("municipal-administrator" + suffix)
                            .put("/engine-rest/group/" + group + "/members/" + substitute, "")
                            .status())
                    .isEqualTo(204);
            assertThat(claim(group + suffix, task).json().get("message").asText())
                    .startsWith(RULE)
                    .contains("En anden i gruppen")
                    .endsWith("skal udføre den.");
            RestClient.Answer taken = claim(substitute, task);
            assertThat(taken.status()).as(taken.text()).isEqualTo(204);
        });
    }

    private RestClient.Answer claim(String person, String task) {
        return as(person).post("/engine-rest/task/" + id(task) + "/claim", "{\"userId\": \"%s\"}".formatted(person));
    }

    private void submits(String person, String task, String form) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode variables = json.createObjectNode();
        Answers.to(form, Map.of())
                .forEach((name, value) -> variables.putObject(name).set("value", json.valueToTree(value)));
        RestClient.Answer answer = as(person)
                .post(
                        "/engine-rest/task/" + id(task) + "/submit-form",
                        json.createObjectNode().set("variables", variables).toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private String id(String task) {
        return new Engine(beans)
                .asNobody(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(journey.people.caseNumber())
                        .taskDefinitionKey(task)
                        .singleResult()
                        .getId());
    }

    private RestClient as(String person) {
        return RestClient.nobody(port).as(person, TestPeople.PASSWORD);
    }
}
