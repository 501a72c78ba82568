package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.engine.DueDates;
import dk.portvagt.engine.RestClient;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP, as Tasklist asks: which filters a person finds, and which tasks behind them. */
@PortvagtTest
class ShippedFiltersTest {

    private static final String MUNICIPALITY = "948";
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BeanFactory beans;

    private CaseDriver people;
    private String number;

    @BeforeEach
    void an_idea_to_screen(@Autowired People everybody, @Autowired IdentityService identities) {
        TestPeople.ensure(everybody);
        people = new CaseJourney(beans, MUNICIPALITY).people;
        if (identities.createTenantQuery().tenantId(MUNICIPALITY).count() == 0) {
            identities.saveTenant(identities.newTenant(MUNICIPALITY));
        }
        TestPeople.ensure(everybody, MUNICIPALITY, "-" + MUNICIPALITY);
        number = people.raiseIdea(Map.of("title", "Booking af haller"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            requester              | Mine opgaver,Min gruppes opgaver,Alle mine og gruppens,Overskredet,Frist denne uge,Til opfølgning,Vilkår
            steering-group         | Mine opgaver,Min gruppes opgaver,Alle mine og gruppens,Overskredet,Frist denne uge,Til opfølgning,Gatevurderinger,Næste styregruppemøde
            budget-controller      | Mine opgaver,Min gruppes opgaver,Alle mine og gruppens,Overskredet,Frist denne uge,Til opfølgning,Gatevurderinger,Budget
            system-owner           | Mine opgaver,Min gruppes opgaver,Alle mine og gruppens,Overskredet,Frist denne uge,Til opfølgning,Vilkår,Løsninger i drift
            analyst                | ""
            """)
    void shows_each_role_the_filters_for_its_work(String person, String names) {
        List<String> found = new ArrayList<>();
        as(person)
                .get("/engine-rest/filter?resourceType=Task&sortBy=filterId&sortOrder=asc&maxResults=100")
                .json()
                .forEach(filter -> found.add(filter.get("name").asText()));

        assertThat(String.join(",", found.stream().sorted().toList()))
                .isEqualTo(String.join(
                        ",", List.of(names.split(",")).stream().sorted().toList()));
    }

    @Test
    void tells_on_the_card_how_far_the_case_is_and_what_is_at_stake() {
        assertThat(card("secretariat"))
                .containsExactlyInAnyOrder(tuple("cardPhase", "Idéfasen"), tuple("cardAmount", "400.000 kr."));
        people.does("secretariat", "UserTask_ScreenIdea");
        people.does("it-architect", "UserTask_CheckReuse");
        people.does(
                "digital-consultant",
                "UserTask_DraftMiniBusinessCase",
                Map.of(
                        "estimateCorrected", true,
                        "estimatedInvestment", 1_250_000L,
                        "estimatedYearlyCost", 60_000L,
                        "lifetimeYears", 5L,
                        "riskLevel", "low"));

        assertThat(card("it-architect"))
                .containsExactlyInAnyOrder(tuple("cardPhase", "G1 Idégate"), tuple("cardAmount", "1.250.000 kr."));
    }

    @Test
    void finds_what_is_overdue_and_what_is_due_before_the_week_is_over() {
        assertThat(listed("secretariat", "Overskredet")).isEmpty();

        due(new Date(System.currentTimeMillis() - 1000));
        assertThat(listed("secretariat", "Overskredet")).hasSize(1);
        assertThat(listed("secretariat", "Frist denne uge")).isEmpty();
        assertThat(listed("digitalisation-manager", "Alle overskredne")).hasSize(1);

        due(DueDates.endOf(DanishDay.today(), DENMARK));
        assertThat(listed("secretariat", "Overskredet")).isEmpty();
        assertThat(listed("secretariat", "Frist denne uge")).hasSize(1);

        due(DueDates.endOf(DanishDay.today().plusDays(7), DENMARK));
        assertThat(listed("secretariat", "Frist denne uge")).isEmpty();
    }

    @Test
    void finds_what_is_to_be_followed_up_from_the_morning_of_that_day() {
        assertThat(listed("secretariat", "Til opfølgning")).isEmpty();

        followUp(DueDates.endOf(DanishDay.today(), DENMARK));
        assertThat(listed("secretariat", "Til opfølgning")).hasSize(1);
        assertThat(listed("it-architect", "Til opfølgning")).isEmpty();

        followUp(DueDates.endOf(DanishDay.today().plusDays(1), DENMARK));
        assertThat(listed("secretariat", "Til opfølgning")).isEmpty();
    }

    @Test
    void shows_nobody_the_tasks_of_another_group_or_municipality() {
        due(new Date(System.currentTimeMillis() - 1000));

        assertThat(listed("it-architect", "Overskredet")).isEmpty();
        assertThat(listed("it-architect", "Alle mine og gruppens")).isEmpty();
        assertThat(namesIn(RestClient.nobody(port).as("secretariat-2", TestPeople.PASSWORD), "Overskredet"))
                .noneMatch(name -> name.contains(number));
        assertThat(RestClient.nobody(port)
                        .as("digitalisation-manager-2", TestPeople.PASSWORD)
                        .get(list(as("digitalisation-manager"), "Alle overskredne"))
                        .text())
                .doesNotContain(number);
    }

    private void due(Date date) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        task.setDueDate(date);
        tasks.saveTask(task);
    }

    private void followUp(Date date) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        task.setFollowUpDate(date);
        tasks.saveTask(task);
    }

    /** Names of this case's tasks. */
    private List<String> listed(String person, String filter) {
        return namesIn(as(person), filter).stream()
                .filter(name -> name.contains(number))
                .toList();
    }

    private static List<String> namesIn(RestClient person, String filter) {
        List<String> names = new ArrayList<>();
        person.get(list(person, filter))
                .json()
                .forEach(task -> names.add(task.get("name").asText()));
        return names;
    }

    private List<Tuple> card(String person) {
        RestClient client = as(person);
        JsonNode page = client.get(list(client, "Alle mine og gruppens"), Map.of("Accept", "application/hal+json"))
                .json();
        List<Tuple> shown = new ArrayList<>();
        page.at("/_embedded/task").forEach(task -> {
            if (task.get("name").asText().contains(number)) {
                task.at("/_embedded/variable")
                        .forEach(variable -> shown.add(tuple(
                                variable.get("name").asText(),
                                variable.get("value").asText())));
            }
        });
        return shown;
    }

    private static String list(RestClient person, String filter) {
        for (JsonNode found : person.get("/engine-rest/filter?maxResults=100").json()) {
            if (found.get("name").asText().equals(filter)) {
                return "/engine-rest/filter/" + found.get("id").asText() + "/list?maxResults=200";
            }
        }
        throw new AssertionError("No filter " + filter);
    }

    private RestClient as(String person) {
        return RestClient.nobody(port).as(person + "-" + MUNICIPALITY, TestPeople.PASSWORD);
    }
}
