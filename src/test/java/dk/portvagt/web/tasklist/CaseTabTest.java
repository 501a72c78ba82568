package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.documents.CaseDocuments;
import dk.portvagt.documents.CasePaper;
import dk.portvagt.documents.Section;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.CriterionAnswer.Answer;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP, as Tasklist asks: what the tab "Sagen" of a task gets to show, and to whom. */
@PortvagtTest
class CaseTabTest {

    private static final String PEOPLE = "digital-consultant";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private People people;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private CriteriaAnswers criteria;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private JdbcClient database;

    private ProbeTask tasks;
    private CaseNumber number;

    @BeforeEach
    void a_case_with_people() {
        TestPeople.ensure(people);
        tasks = new ProbeTask(beans);
        number = cases.register(Ideas.of(TestPeople.HERE, "<b>Omsorg</b>"));
        cases.enterPhase(number, Phase.IDEA);
    }

    @Test
    void shows_where_the_case_is_between_phases_and_gates() {
        approve(Gate.G1, DecisionOutcome.APPROVED_WITH_CONDITIONS);
        cases.enterPhase(number, Phase.REQUIREMENTS);
        reviews.start(TestPeople.HERE, number.toString(), Gate.G2, ReviewKind.GATE);

        JsonNode steps = tab(taskOfCase()).at("/acquisitionCase/steps");

        assertThat(texts(steps, "progress"))
                .containsExactly(
                        "PASSED", "PASSED", "CURRENT", "CURRENT", "AHEAD", "AHEAD", "AHEAD", "AHEAD", "AHEAD", "AHEAD");
        assertThat(steps.get(1).path("note").asText()).isEqualTo("med vilkår");
        assertThat(steps.get(1).path("day").asText())
                .isEqualTo(DanishDay.today().toString());
        assertThat(steps.get(3).path("note").asText()).isEqualTo("vurderes nu");
    }

    @Test
    void shows_a_case_that_was_sent_back_as_before_the_gate_and_says_so() {
        approve(Gate.G1, DecisionOutcome.REWORK);

        JsonNode gate = tab(taskOfCase()).at("/acquisitionCase/steps/1");

        assertThat(gate.path("progress").asText()).isEqualTo("AHEAD");
        assertThat(gate.path("note").asText()).isEqualTo("sendt tilbage");
    }

    @Test
    void shows_answers_decisions_documents_and_what_is_waited_for() {
        Review review = reviews.start(TestPeople.HERE, number.toString(), Gate.G1, ReviewKind.GATE);
        criteria.record(
                number,
                "G1",
                review.id(),
                List.of(new CriterionAnswer(
                        "g1-need", "Er behovet reelt?", Answer.NOT_FULFILLED, "<script>Journal 7</script>", PEOPLE)));
        decide(review, DecisionOutcome.APPROVED);
        costs.replace(number, CostKind.INVESTMENT, List.of(YearAmount.of(2031, 250_000)));
        documents.fileDecisionPaper(
                new CasePaper(
                        TestPeople.HERE,
                        number.toString(),
                        "Omsorg",
                        List.of(),
                        List.of(Section.of("Indstilling", "Godkendes"))),
                "G1",
                "G1 Idégate");

        JsonNode view = tab(taskOfCase()).path("acquisitionCase");

        assertThat(view.path("title").asText()).isEqualTo("<b>Omsorg</b>");
        assertThat(view.path("requester").asText()).isEqualTo("Test Bestiller");
        JsonNode answer = view.at("/criteria/0/answers/0");
        assertThat(answer.path("answer").asText()).isEqualTo("Ikke opfyldt");
        assertThat(answer.path("evidence").asText()).isEqualTo("<script>Journal 7</script>");
        assertThat(answer.path("by").asText()).isEqualTo("Test Digitaliseringskonsulent");
        assertThat(view.at("/decisions/0/outcome").asText()).isEqualTo("Godkendt");
        assertThat(view.at("/decisions/0/by").asText()).isEqualTo("Test Formand for IT-styregruppen");
        assertThat(view.at("/documents/0/address").asText()).startsWith("/portvagt/documents/");
        assertThat(view.at("/waiting/0/task").asText()).isEqualTo(ProbeTask.NAME);
        assertThat(view.at("/waiting/0/with").asText()).isEqualTo("Digitaliseringskonsulent");
        assertThat(view.at("/money/total/planned").decimalValue()).isEqualByComparingTo("250000");
        assertThat(view.at("/money/total/taken").decimalValue()).isZero();
    }

    @Test
    void shows_page_by_page_who_has_done_what() {
        IntStream.range(0, 21).forEach(nr -> tasks.isDoneBy(PEOPLE, taskOfCase()));
        String task = taskOfCase();

        JsonNode first = tab(task).at("/acquisitionCase/history");
        JsonNode second = Answers.json(ask(PEOPLE, task, "/history?from=20"));

        assertThat(first.path("tasks")).hasSize(20);
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(second.path("tasks")).hasSize(1);
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(second.at("/tasks/0/by").asText()).isEqualTo("Test Digitaliseringskonsulent");
        assertThat(second.at("/tasks/0/task").asText()).isEqualTo(ProbeTask.NAME);
    }

    @Test
    void leaves_cancelled_tasks_out_of_what_was_done() {
        tasks.isCancelled(taskOfCase());

        assertThat(tab(taskOfCase()).at("/acquisitionCase/history/tasks")).isEmpty();
    }

    @Test
    void says_that_a_task_has_no_case() {
        assertThat(tab(task(Map.of("year", 2031L))).path("message").asText())
                .isEqualTo("Opgaven hører ikke til en sag. Den gælder budgetåret 2031.");
        assertThat(tab(task(Map.of())).path("message").asText()).isEqualTo("Opgaven hører ikke til en sag.");
        assertThat(tab(task(Map.of("caseNumber", "noget andet")))
                        .path("message")
                        .asText())
                .isEqualTo("Opgaven hører ikke til en sag.");
        assertThat(tab(task(Map.of("caseNumber", TestPeople.HERE + "-2001-9999")))
                        .path("message")
                        .asText())
                .isEqualTo("Sagen 901-2001-9999 er ikke registreret.");
    }

    @Test
    void shows_the_meeting_of_a_task_without_a_case_to_who_may_read_it() {
        long meeting = meeting(TestPeople.HERE);

        assertThat(tab(task(Map.of("meetingId", meeting))).at("/meeting/heldOn").asText())
                .isEqualTo("2095-05-04");
        String operations = tasks.of("operations", TestPeople.HERE, null, Map.of("meetingId", meeting));
        assertThat(Answers.json(ask("operations", operations, ""))
                        .path("message")
                        .asText())
                .isEqualTo("Opgaven hører til et møde, som du ikke kan se.");
        assertThat(tab(task(Map.of("meetingId", 0L))).path("message").asText())
                .isEqualTo("Opgaven hører ikke til en sag.");
    }

    @Test
    void shows_nothing_of_another_municipality() {
        String theirs = tasks.of(PEOPLE, TestPeople.ELSEWHERE, "902-2094-0001", Map.of());
        String ledAstray = tasks.of(PEOPLE, TestPeople.ELSEWHERE, null, Map.of("caseNumber", number.toString()));
        String meetingOfOurs =
                tasks.of(PEOPLE, TestPeople.ELSEWHERE, null, Map.of("meetingId", meeting(TestPeople.HERE)));

        assertThat(ask(PEOPLE, theirs, "").statusCode()).isEqualTo(404);
        assertThat(ask(PEOPLE + "-2", taskOfCase(), "").statusCode()).isEqualTo(404);
        assertThat(Answers.json(ask(PEOPLE + "-2", ledAstray, ""))
                        .path("acquisitionCase")
                        .isNull())
                .isTrue();
        assertThat(ask(PEOPLE + "-2", ledAstray, "/history").statusCode()).isEqualTo(404);
        assertThat(Answers.json(ask(PEOPLE + "-2", meetingOfOurs, ""))
                        .path("meeting")
                        .isNull())
                .isTrue();
    }

    @Test
    void answers_alike_whether_a_task_is_unknown_or_not_for_the_one_who_asks() {
        HttpResponse<String> forbidden = ask("requester", taskOfCase(), "");
        HttpResponse<String> unknown = ask("requester", "no-such-task", "");

        assertThat(forbidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(forbidden.body()).isEqualTo(unknown.body());
    }

    @Test
    void answers_nobody_who_is_not_logged_in() {
        assertThat(new WebAppClient(port).get(address(taskOfCase(), "")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void hands_its_modules_to_who_asks_and_nothing_else() {
        WebAppClient browser = new WebAppClient(port);
        String files = "/api/tasklist/plugin/portvagt-tasklist/static/app/";

        assertThat(browser.get(files + "plugin.js").body()).contains("./case-tab.js");
        assertThat(browser.get(files + "case-tab.js").statusCode()).isEqualTo(200);
        assertThat(browser.get(files + "other.js").statusCode()).isNotEqualTo(200);
    }

    private void approve(Gate gate, DecisionOutcome outcome) {
        decide(reviews.start(TestPeople.HERE, number.toString(), gate, ReviewKind.GATE), outcome);
    }

    private void decide(Review review, DecisionOutcome outcome) {
        decisions.record(NewDecision.outsideMeeting(
                TestPeople.HERE,
                number.toString(),
                DecisionSubject.valueOf(review.gate().name()),
                outcome,
                DecisionAuthority.CHAIR,
                DanishDay.today(),
                "steering-chair",
                "Begrundet"));
    }

    private long meeting(String municipality) {
        return database.sql("INSERT INTO portvagt.meeting (municipality, held_on, place, papers_deadline, state)"
                        + " VALUES (?, DATE '2095-05-04', 'Rådhuset', DATE '2095-05-04', 'CLOSED') RETURNING id")
                .param(municipality)
                .query(Long.class)
                .single();
    }

    private String taskOfCase() {
        return tasks.of(
                PEOPLE,
                TestPeople.HERE,
                number.toString(),
                Map.of("caseNumber", number.toString(), "title", "<b>Omsorg</b>"));
    }

    private String task(Map<String, Object> variables) {
        return tasks.of(PEOPLE, TestPeople.HERE, null, variables);
    }

    private JsonNode tab(String task) {
        return Answers.json(ask(PEOPLE, task, ""));
    }

    private HttpResponse<String> ask(String person, String task, String more) {
        return Tasklists.of(port, person).get(address(task, more));
    }

    private static String address(String task, String more) {
        return "/api/tasklist/plugin/portvagt-tasklist/default/task/" + task + "/case" + more;
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }
}
