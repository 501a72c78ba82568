package dk.portvagt.engine.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtApplication;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.engine.Probe;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.intervention.Intervener;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.intervention.WantedIntervention;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.modelguard.code.DeclaredVariable;
import dk.portvagt.modelguard.code.JavaCode;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import dk.portvagt.project.Projects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Models of one municipality that name the cases and records of another, deployed past the guard of models as if it had
 * erred.
 */
@PortvagtTest
class ForeignRecordsTest {

    private static final int YEAR = DanishDay.today().getYear();

    /** What a step needs besides facts to come as far as it can. */
    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("closeStatus", "rejected"),
            Map.entry("phase", "operation"),
            Map.entry("gate", "G1"),
            Map.entry("reviewKind", "gate"),
            Map.entry("category", "software"),
            Map.entry("office", "Børn og Unge"),
            Map.entry("budgetYear", (long) YEAR),
            Map.entry("year", (long) YEAR),
            Map.entry("steeringOutcome", "approved"),
            Map.entry("councilOutcome", "approved"),
            Map.entry("itemOutcome", "approved"),
            Map.entry("decisionAuthority", "chair"),
            Map.entry("fundingSolution", "drop"),
            Map.entry("interventionKind", "stop"),
            Map.entry("recommendation", "approve"),
            Map.entry("targetKind", "case"),
            Map.entry("requestKind", "allocate"),
            Map.entry("verdict", "fulfilled"),
            Map.entry("conditionReport", "fulfilled"),
            Map.entry("demandVerdict", "accept"),
            Map.entry("agendaAction", "add"),
            Map.entry("confirmation", "confirmed"),
            Map.entry("procedureAction", "conclude"),
            Map.entry("projectChange", "removeMark"),
            Map.entry("riskLevel", "low"));

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    private Desk theirs;
    private Desk ours;
    private ReviewDriver theirCase;

    @BeforeEach
    void two_municipalities() {
        theirs = new Desk(beans, TestMunicipality.next());
        ours = new Desk(beans, TestMunicipality.next());
        ReviewDriver decided = new ReviewDriver(beans, theirs);
        decided.give(PoolLine.ACQUISITION, YEAR, 9_000_000);
        decided.starts("G1", Map.of()).prepare();
        new MeetingDriver(beans, theirs).decidesAll("approved");
        theirCase = new ReviewDriver(beans, theirs);
        theirCase.starts("G1", Map.of()).prepare();
        beans.getBean(Conditions.class)
                .set(
                        theirCase.number.toString(),
                        ids().get(Fact.DECISION),
                        List.of(new NewCondition(
                                "Aftalen er underskrevet",
                                "it-architect",
                                DanishDay.today().plusDays(30))));
        beans.getBean(Projects.class).mark(theirs.municipality, theirCase.number.toString(), "Fælles mål", null, "pmo");
        beans.getBean(Interventions.class)
                .register(
                        new WantedIntervention(
                                theirCase.number.toString(),
                                InterventionKind.UPDATE,
                                "Hvordan går det?",
                                DanishDay.today().plusDays(14)),
                        new Intervener("digitalisation-manager", theirs.municipality, true));
    }

    @Test
    void no_step_of_the_system_reaches_a_record_of_another_municipality() {
        Map<String, BpmnModelInstance> models = hostileModels();
        deploy(models);
        Map<String, Object> facts = hostileVariables();
        List<String> everything = everythingButOurs();
        List<String> before = whatIsTheirs();
        Set<String> refused = new TreeSet<>();
        SoftAssertions softly = new SoftAssertions();
        models.keySet().forEach(process -> {
            try {
                start(process, facts);
            } catch (RuntimeException e) {
                if (e instanceof ForeignRecordException) {
                    refused.add(process);
                    softly.assertThat(e).message().doesNotContain(theirCase.number.toString(), "Omsorgssystem");
                }
            }
            softly.assertThat(whatIsTheirs()).as(process).isEqualTo(before);
        });
        softly.assertThat(everythingButOurs()).isEqualTo(everything);
        softly.assertThat(whatOurProcessesKnow()).as("Their title").noneMatch(known -> known.contains("Omsorgssystem"));
        softly.assertAll();
        assertThat(models).hasSizeGreaterThan(100);
        assertThat(refused)
                .contains("hostile-closeCaseDelegate", "hostile-enterPhaseDelegate")
                .hasSizeGreaterThan(60);
    }

    @Test
    void no_expression_of_a_model_asks_for_another_municipalitys_case() {
        deploy(Map.of(
                "hostile-question",
                Bpmn.createExecutableProcess("hostile-question")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .intermediateThrowEvent()
                        .camundaInputParameter("known", "${caseConditions.progressText(caseNumber)}")
                        .endEvent()
                        .done()));
        assertThatThrownBy(() -> start("hostile-question", Map.of("caseNumber", theirCase.number.toString())))
                .isInstanceOf(ForeignRecordException.class)
                .hasMessageContaining("'caseNumber' peger på noget, som kommune " + ours.municipality + " ikke har");
    }

    @Test
    void a_record_that_does_not_exist_is_refused_in_the_same_words() {
        deploy(Map.of("hostile-funds", step("hostile-funds", "${reserveFundsDelegate}")));
        Map<String, Object> theirReview = new HashMap<>(hostileVariables());
        Map<String, Object> noReview = new HashMap<>(theirReview);
        noReview.put("reviewId", Long.MAX_VALUE / 100);
        assertThat(refusal("hostile-funds", theirReview)).isEqualTo(refusal("hostile-funds", noReview));
    }

    @Test
    void the_database_knows_the_owner_of_every_kind_of_record() {
        String view = database.sql("SELECT pg_get_viewdef('portvagt.record_owner'::regclass)")
                .query(String.class)
                .single();
        assertThat(Stream.of(Fact.values()).filter(Fact::isRecord).map(Enum::name))
                .allSatisfy(fact -> assertThat(view).contains("'" + fact + "'"));
    }

    @Test
    void every_variable_that_looks_like_a_fact_is_declared_as_one() {
        Set<String> plain = JavaCode.around(PortvagtApplication.class).variables().values().stream()
                .filter(variable -> variable.fact() == null)
                .map(DeclaredVariable::name)
                .filter(name ->
                        name.matches("starter|requester|member|.*(Id|By|[cC]aseNumber|Editors|Recorders|Proposers)"))
                .collect(Collectors.toSet());
        assertThat(plain).isEmpty();
    }

    private String refusal(String process, Map<String, Object> variables) {
        try {
            start(process, variables);
            throw new AssertionError("Nothing was refused");
        } catch (ForeignRecordException e) {
            return e.getMessage();
        }
    }

    private Map<String, BpmnModelInstance> hostileModels() {
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        beans.getBeansOfType(JavaDelegate.class)
                .keySet()
                .forEach(bean -> models.put("hostile-" + bean, step("hostile-" + bean, "${" + bean + "}")));
        beans.getBeansOfType(ExecutionListener.class)
                .keySet()
                .forEach(bean -> models.put("hostile-" + bean, listening("hostile-" + bean, "${" + bean + "}")));
        return models;
    }

    private static BpmnModelInstance step(String process, String delegate) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ServiceTask_Hostile")
                .camundaDelegateExpression(delegate)
                .userTask("UserTask_Hostile")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance listening(String process, String listener) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateThrowEvent()
                .camundaExecutionListenerDelegateExpression("end", listener)
                .userTask("UserTask_Hostile")
                .endEvent()
                .done();
    }

    /** As the analyst of our municipality, with a guard that looks away. */
    private void deploy(Map<String, BpmnModelInstance> models) {
        DeploymentBuilder deployment =
                beans.getBean(RepositoryService.class).createDeployment().tenantId(ours.municipality);
        models.forEach((process, model) -> deployment.addModelInstance(process + ".bpmn", model));
        Probe.deploy(deployment);
    }

    private void start(String process, Map<String, Object> variables) {
        new Engine(beans)
                .asApplication(
                        ours.municipality,
                        () -> runtime.createProcessInstanceByKey(process)
                                .processDefinitionTenantId(ours.municipality)
                                .setVariables(variables)
                                .execute());
    }

    /** Every fact points at the other municipality. */
    private Map<String, Object> hostileVariables() {
        Map<Fact, Long> ids = ids();
        assertThat(ids)
                .containsKeys(
                        Fact.GATE_REVIEW,
                        Fact.MEETING,
                        Fact.AGENDA_ITEM,
                        Fact.DECISION,
                        Fact.CONDITION,
                        Fact.INTERVENTION,
                        Fact.PROJECT);
        Map<String, Object> variables = new HashMap<>();
        JavaCode.around(PortvagtApplication.class).variables().values().forEach(variable -> {
            Object value = variable.fact() == null ? answer(variable) : fact(variable, ids);
            if (value != null) {
                variables.put(variable.name(), value);
            }
        });
        variables.putAll(ANSWERS);
        return variables;
    }

    private Object fact(DeclaredVariable variable, Map<Fact, Long> ids) {
        return switch (variable.fact()) {
            case PERSON -> "steering-chair";
            case CASE -> theirCase.number.toString();
            default -> {
                Long id = ids.getOrDefault(variable.fact(), 1L);
                yield variable.type() == Long.class ? id : String.valueOf(id);
            }
        };
    }

    private static Object answer(DeclaredVariable variable) {
        if (variable.type() == Boolean.class) {
            return true;
        }
        if (variable.type() == Long.class) {
            return 1L;
        }
        if (variable.type() == SpinJsonNode.class || variable.type() == Object.class) {
            return null;
        }
        return variable.name().matches(".*(Date|Day|On|Deadline)")
                ? DanishDay.today().plusDays(10).toString()
                : "Derfor";
    }

    private Map<Fact, Long> ids() {
        return database
                .sql("SELECT fact, max(id) AS id FROM portvagt.record_owner WHERE municipality = ? GROUP BY fact")
                .param(theirs.municipality)
                .query((row, index) -> Map.entry(Fact.valueOf(row.getString("fact")), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A fingerprint of every row that is not our municipality's, and of the other municipality's processes. */
    private List<String> everythingButOurs() {
        return fingerprint(
                "WHERE t.municipality IS DISTINCT FROM '%s'".formatted(ours.municipality),
                "WHERE t.case_number IS NULL OR t.case_number NOT LIKE '%s-%%'".formatted(ours.municipality),
                "");
    }

    /** A part of {@link #everythingButOurs} that is read after each step: the whole database grows with the suite. */
    private List<String> whatIsTheirs() {
        return fingerprint(
                "WHERE t.municipality = '%s'".formatted(theirs.municipality),
                "WHERE t.case_number LIKE '%s-%%'".formatted(theirs.municipality),
                "WHERE false");
    }

    /**
     * @param municipality the rows of a table that names the municipality
     * @param caseNumber the rows of a table that names the case
     * @param neither the rows of a table that names neither
     */
    private List<String> fingerprint(String municipality, String caseNumber, String neither) {
        String rows = database.sql("""
                        SELECT string_agg(format('SELECT %L || md5(coalesce(string_agg(t::text, ''|'' ORDER BY t::text), ''''))
                            FROM portvagt.%I t %s', c.relname || ' ', c.relname,
                            CASE WHEN m.attname IS NOT NULL THEN :municipality WHEN n.attname IS NOT NULL THEN :case
                                ELSE :neither END), ' UNION ALL ' ORDER BY c.relname)
                        FROM pg_class c
                        LEFT JOIN pg_attribute m ON m.attrelid = c.oid AND m.attname = 'municipality'
                        LEFT JOIN pg_attribute n ON n.attrelid = c.oid AND n.attname = 'case_number'
                        WHERE c.relnamespace = 'portvagt'::regnamespace AND c.relkind = 'r'
                            AND has_table_privilege(c.oid, 'SELECT')""")
                .param("municipality", municipality)
                .param("case", caseNumber)
                .param("neither", neither)
                .query(String.class)
                .single();
        Stream<String> executions = runtime.createExecutionQuery().tenantIdIn(theirs.municipality).list().stream()
                .map(execution -> "execution " + execution.getId() + execution.isSuspended());
        Stream<String> tasks =
                beans.getBean(TaskService.class).createTaskQuery().tenantIdIn(theirs.municipality).list().stream()
                        .map(task -> "task " + task.getId() + task.getName() + task.getAssignee());
        return Stream.of(database.sql(rows).query(String.class).list().stream(), executions, tasks)
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    private List<String> whatOurProcessesKnow() {
        return beans
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .tenantIdIn(ours.municipality)
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .map(String::valueOf)
                .toList();
    }
}
