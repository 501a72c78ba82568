package dk.portvagt.landscape.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.Integration;
import dk.portvagt.landscape.register.KnownSolution;
import dk.portvagt.landscape.register.Part;
import dk.portvagt.landscape.register.Register;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The owner confirms once a year what the register knows; G3 fills what the case knows. */
@PortvagtTest
class SolutionConfirmationTest {

    @Autowired
    private Register register;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final String municipality = TestMunicipality.next();
    private CaseJourney journey;
    private Desk desk;

    @BeforeEach
    void aSolutionInOperation(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, municipality).upTo(Phase.OPERATION);
        desk = new Desk(beans, municipality);
    }

    @Test
    void go_live_fills_what_the_case_knows_and_nothing_else() {
        KnownSolution known = register.find(journey.number()).orElseThrow();

        assertThat(known.facts().get(Field.SINCE)).isPresent();
        assertThat(known.facts().text(Field.COST)).isNotEmpty();
        assertThat(known.facts().get(Field.DATA)).isPresent();
        assertThat(known.facts().missing(Part.SOLUTION))
                .as("what nobody has said is unknown, not 0")
                .containsExactly(Field.PRODUCT, Field.VERSION, Field.KLE, Field.USERS, Field.HOSTING);
        assertThat(known.confirmedOn()).isNull();
    }

    @Test
    void after_the_review_the_owner_sees_what_is_missing_and_confirms_it() {
        review();

        assertThat(variable("registerMissing"))
                .asString()
                .contains("Produkt, Version, KLE, Brugere, Driftsform")
                .doesNotContain("Data");
        assertThat(((SpinJsonNode) variable("registerIntegrations"))
                        .elements().stream()
                                .filter(row -> row.hasProp("system"))
                                .map(row -> row.prop("system").stringValue()))
                .containsExactly("Digital Post", "MitID");

        Map<String, Object> answers = answers();
        confirm(answers);

        KnownSolution known = register.find(journey.number()).orElseThrow();
        assertThat(known.facts().text(Field.PRODUCT)).isEqualTo("Book Hal");
        assertThat(known.facts().text(Field.KLE)).isEqualTo("04.04, 18.20.02");
        assertThat(known.facts().get(Field.USERS)).hasValue(0);
        assertThat(known.facts().text(Field.COST)).isEqualTo("1.240.000,50");
        assertThat(known.facts().get(Field.COST)).hasValue(new BigDecimal("1240000.50"));
        assertThat(known.facts().text(Field.DATA)).isEqualTo("Almindelige, Følsomme");
        assertThat(known.facts().get(Field.HOSTING)).as("left empty").isEmpty();
        assertThat(known.facts().text(Field.REPROCURE_QUARTER)).isEqualTo("2. kvartal 2031");
        assertThat(known.confirmedOn()).isEqualTo(DanishDay.today());
        assertThat(register.integrations(journey.number()))
                .as("MitID is no longer in the list")
                .singleElement()
                .satisfies(integration -> {
                    assertThat(integration.system()).isEqualTo("Digital Post");
                    assertThat(integration.facts().text(Field.BUILD_COST)).isEqualTo("250.000");
                    assertThat(integration.facts().text(Field.DIRECTION)).isEqualTo("Sender");
                });
        assertThat(register.procedures(journey.number()))
                .singleElement()
                .satisfies(procedure -> assertThat(procedure.text(Field.REASON)).isEqualTo("Vane"));
        assertThat(open()).isZero();
    }

    @Test
    void what_cannot_be_read_is_refused_in_danish_and_nothing_is_lost() {
        review();
        register.note(journey.number(), Facts.of(Map.of(Field.VERSION, "7")));
        Map<String, Object> answers = answers();
        answers.put("registerKle", "27.36 og mere");
        answers.put("registerCost", "-5");
        answers.put(
                "registerIntegrations", rows(6, Map.of("system", "NAV", "buildCost", "dyrt"), Map.of("system", "nav")));

        assertThatThrownBy(() -> confirm(answers))
                .hasMessageContaining("KLE: \"27.36 og mere\" er ikke et KLE-nummer.")
                .hasMessageContaining("Årlig driftsudgift: Skriv beløbet som 240.000")
                .hasMessageContaining("Integrationen med NAV: Pris at bygge: Skriv beløbet")
                .hasMessageContaining("Systemet nav står to gange.");
        assertThat(register.find(journey.number()).orElseThrow().facts().text(Field.VERSION))
                .isEqualTo("7");
        assertThat(open()).as("the task stays").isEqualTo(1);
    }

    @Test
    void the_owner_is_asked_once_and_not_after_the_solution_has_gone(@Autowired Solutions solutions) {
        review();
        review();
        assertThat(open()).isEqualTo(1);

        readAnew();
        assertThat(open()).as("read anew").isEqualTo(1);

        solutions.retire(journey.number());
        readAnew();
        assertThat(open()).isZero();
    }

    private void readAnew() {
        runtime.createMessageCorrelation("portvagt.contractChanged")
                .processInstanceBusinessKey(journey.number().toString())
                .tenantId(municipality)
                .correlateAll();
    }

    @Test
    void an_integration_with_a_solution_of_our_own_is_linked_by_name_or_product(@Autowired BeanFactory beans) {
        CaseJourney other = new CaseJourney(beans, municipality).upTo(Phase.OPERATION);
        register.note(other.number(), Facts.of(Map.of(Field.PRODUCT, "Journal Øst")));

        register.replaceIntegrations(
                journey.number(), Map.of("journal øst", Facts.of(Map.of()), "Et fremmed system", Facts.of(Map.of())));

        assertThat(register.integrations(journey.number()))
                .extracting(Integration::system, Integration::target)
                .containsExactlyInAnyOrder(tuple("journal øst", other.number()), tuple("Et fremmed system", null));
    }

    private void review() {
        desk.completes(
                "system-owner",
                query -> query.processInstanceBusinessKey(journey.number().toString())
                        .taskDefinitionKey("UserTask_OperateSolution"),
                Answers.to("solution-operation", Map.of("operationAction", "review")));
        desk.completes(
                "system-owner",
                query -> query.processInstanceBusinessKey(journey.number().toString())
                        .taskDefinitionKey("UserTask_ReviewSolution"),
                Answers.to("yearly-review", Map.of()));
    }

    private void confirm(Map<String, Object> answers) {
        desk.completes(
                "system-owner",
                query -> query.processInstanceBusinessKey(journey.number().toString())
                        .taskDefinitionKey("UserTask_UpdateRegister"),
                answers);
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("registerProduct", "Book Hal");
        answers.put("registerVersion", "3");
        answers.put("registerKle", "18.20.02, 04.04");
        answers.put("registerSince", LocalDate.of(2017, 3, 1).toString());
        answers.put("registerUsers", 0L);
        answers.put("registerCost", "1.240.000,50 kr.");
        answers.put("registerData", MeetingDriver.list(List.of("SENSITIVE", "ORDINARY")));
        answers.put("registerReprocureQuarter", "2031-k2");
        answers.put(
                "registerIntegrations",
                rows(6, Map.of("system", "Digital Post", "direction", "OUT", "buildCost", "250.000")));
        answers.put("registerProcedures", rows(4, Map.of("procedure", "Nøgler udleveres", "reason", "HABIT")));
        return answers;
    }

    /** The form keeps the rows it came with; those that are not used are sent empty. */
    @SafeVarargs
    private static Object rows(int all, Map<String, Object>... filled) {
        List<Map<String, Object>> rows = new ArrayList<>(List.of(filled));
        while (rows.size() < all) {
            rows.add(Map.of());
        }
        return SpinValues.jsonValue(Spin.JSON(rows).toString()).create();
    }

    private Object variable(String name) {
        Task task = task();
        return tasks.getVariable(task.getId(), name);
    }

    private Task task() {
        return tasks.createTaskQuery()
                .tenantIdIn(municipality)
                .taskDefinitionKey("UserTask_UpdateRegister")
                .singleResult();
    }

    private long open() {
        return tasks.createTaskQuery()
                .tenantIdIn(municipality)
                .taskDefinitionKey("UserTask_UpdateRegister")
                .count();
    }
}
