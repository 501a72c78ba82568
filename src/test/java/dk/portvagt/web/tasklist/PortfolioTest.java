package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.landscape.Solutions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP, as the page asks: which cases are a person's own, and what they wait for. */
@PortvagtTest
class PortfolioTest {

    private static final String ADDRESS = "/api/tasklist/plugin/portvagt-tasklist/default/";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private People people;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Solutions solutions;

    private String person;

    @BeforeEach
    void a_person_with_no_cases_yet() {
        TestPeople.ensure(people);
        person = "owner-" + NEXT.incrementAndGet();
        people.ensure(
                new Person(person, "Ejer", person, List.of(PortvagtGroup.REQUESTER), TestPeople.HERE, null),
                TestPeople.PASSWORD);
    }

    @Test
    void lists_what_the_person_raised_and_what_they_own() {
        CaseNumber raised = register(TestPeople.HERE, person, null);
        CaseNumber owned = register(TestPeople.HERE, "requester", person);
        CaseNumber both = register(TestPeople.HERE, person, person);
        register(TestPeople.HERE, "requester", "En anden");

        JsonNode page = portfolio(person, "");

        assertThat(texts(page.path("rows"), "number"))
                .containsExactly(both.toString(), owned.toString(), raised.toString());
        assertThat(texts(page.path("rows"), "role"))
                .containsExactly("Bestiller og systemejer", "Systemejer", "Bestiller");
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.at("/rows/0/state").asText()).isEqualTo("Idéfasen");
        assertThat(page.at("/rows/0/nextGate").asText()).isEqualTo("G1 Idégate");
        assertThat(page.at("/rows/0/reserved").decimalValue()).isZero();
    }

    @Test
    void shows_the_owner_a_solution_in_operation() {
        CaseNumber number = register(TestPeople.HERE, "requester", person);
        cases.enterPhase(number, Phase.OPERATION);
        solutions.register(number, "Omsorg", List.of());

        assertThat(portfolio(person, "").at("/rows/0/nextGate").asText()).isEqualTo("G4 Udfasningsgate");
    }

    @Test
    void says_what_a_case_waits_for_and_what_is_due_first() {
        CaseNumber number = register(TestPeople.HERE, person, null);
        new ProbeTask(beans).of("secretariat", TestPeople.HERE, number.toString(), Map.of());

        JsonNode row = portfolio(person, "").at("/rows/0");

        assertThat(row.at("/waiting/0/task").asText()).isEqualTo(ProbeTask.NAME);
        assertThat(row.at("/waiting/0/with").asText()).isEqualTo("Sekretariat");
        assertThat(row.path("deadline").isNull()).isTrue();
    }

    @Test
    void leaves_ended_cases_out_until_they_are_asked_for() {
        CaseNumber number = register(TestPeople.HERE, person, null);
        cases.close(number, CaseStatus.WITHDRAWN, "Fortrudt");

        assertThat(portfolio(person, "").path("total").asInt()).isZero();
        JsonNode row = portfolio(person, "?ended=true").at("/rows/0");
        assertThat(row.path("state").asText()).isEqualTo("Sagen er trukket tilbage");
        assertThat(row.path("nextGate").isNull()).isTrue();
    }

    @Test
    void comes_page_by_page() {
        List<String> numbers = IntStream.range(0, 21)
                .mapToObj(nr -> register(TestPeople.HERE, person, null).toString())
                .toList();

        assertThat(portfolio(person, "").path("rows")).hasSize(20);
        assertThat(texts(portfolio(person, "?from=20").path("rows"), "number")).containsExactly(numbers.get(0));
        assertThat(portfolio(person, "?from=-5").path("rows")).hasSize(20);
        assertThat(portfolio(person, "?from=21").path("rows")).isEmpty();
    }

    @Test
    void shows_nothing_of_another_municipality_and_nothing_to_who_reads_no_cases() {
        CaseNumber theirs = register(TestPeople.ELSEWHERE, person, person);
        CaseNumber ours = register(TestPeople.HERE, "analyst", null);

        assertThat(portfolio(person, "?ended=true").path("total").asInt()).isZero();
        // Somebody who may open Cockpit, but reads no cases.
        WebAppClient analyst = new WebAppClient(port);
        analyst.login("cockpit", "analyst", TestPeople.PASSWORD);
        assertThat(Answers.json(analyst.get(ADDRESS + "portfolio?ended=true"))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(analyst.get(ADDRESS + "case/" + ours).statusCode()).isEqualTo(404);
        assertThat(caseOf(person, theirs.toString())).isEqualTo(404);
        assertThat(caseOf(person, ours.toString())).isEqualTo(200);
        assertThat(caseOf(person, "901-2001-9999")).isEqualTo(404);
        assertThat(caseOf(person, "nonsense")).isEqualTo(404);
        assertThat(new WebAppClient(port).get(ADDRESS + "portfolio").statusCode())
                .isEqualTo(401);
    }

    private CaseNumber register(String municipality, String requester, String owner) {
        return cases.register(new NewCase(
                municipality, "Omsorg", "Behov", "Ældre", Category.SOFTWARE, requester, owner, false, false, 2031));
    }

    private JsonNode portfolio(String who, String query) {
        return Answers.json(Tasklists.of(port, who).get(ADDRESS + "portfolio" + query));
    }

    private int caseOf(String who, String number) {
        return Tasklists.of(port, who).get(ADDRESS + "case/" + number).statusCode();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }
}
