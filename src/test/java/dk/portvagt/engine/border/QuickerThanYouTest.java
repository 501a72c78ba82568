package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people read when somebody else, or a second click of their own, was quicker: advice in Danish, never SQL. */
@PortvagtTest
class QuickerThanYouTest {

    private static final String ADVICE = "Det er netop blevet ændret af en anden eller er gået videre af sig selv."
            + " Hent opgaverne igen; er opgaven der stadig, så prøv en gang til.";
    private static final int CLICKS = 5;

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    private String consultant;
    private String colleague;
    private String task;

    @BeforeEach
    void a_task_of_two_consultants() {
        String municipality = TestMunicipality.next();
        String suffix = TestPeople.settle(beans, municipality);
        consultant = "digital-consultant" + suffix;
        colleague = "colleague" + suffix;
        beans.getBean(People.class)
                .ensure(
                        new Person(
                                colleague,
                                "Test",
                                "Kollega",
                                List.of(PortvagtGroup.DIGITAL_CONSULTANT),
                                municipality,
                                colleague + "@test.example"),
                        TestPeople.PASSWORD);
        CaseJourney journey = new CaseJourney(beans, municipality);
        String caseNumber = journey.people.raiseIdea(Map.of());
        journey.people.does("secretariat", "UserTask_ScreenIdea");
        journey.people.does("it-architect", "UserTask_CheckReuse");
        task = as(consultant)
                .get("/engine-rest/task?maxResults=1&taskDefinitionKey=UserTask_DraftMiniBusinessCase"
                        + "&processInstanceBusinessKey=" + caseNumber)
                .json()
                .get(0)
                .get("id")
                .asText();
    }

    @Test
    void clicking_several_times_completes_the_task_once() {
        List<CompletableFuture<RestClient.Answer>> clicks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> submit(consultant)))
                .limit(CLICKS)
                .toList();

        List<RestClient.Answer> answers =
                clicks.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(QuickerThanYouTest::isAdvice);
    }

    @Test
    void a_task_that_a_colleague_has_taken_cannot_be_taken() {
        assertThat(claim(colleague).status()).isEqualTo(204);

        isAdvice(claim(consultant));
        WebAppClient browser = new WebAppClient(port);
        browser.login("tasklist", consultant, TestPeople.PASSWORD);
        isAdvice(new RestClient.Answer(
                browser.post("/api/engine/engine/default/task/" + task + "/claim", user(consultant))));
    }

    @Test
    void a_finished_task_has_no_form_and_can_be_neither_taken_nor_completed() {
        assertThat(submit(colleague).status()).isEqualTo(204);

        isAdvice(claim(consultant));
        isAdvice(submit(consultant));
        isAdvice(as(consultant).post(path("complete"), "{}"));
        isAdvice(as(consultant).get(path("form")));
        isAdvice(as(consultant).get(path("deployed-form")));
        isAdvice(as(consultant).get(path("rendered-form")));
        isAdvice(as(consultant).get(path("form-variables")));
    }

    private RestClient.Answer claim(String person) {
        return as(person).post(path("claim"), user(person));
    }

    private RestClient.Answer submit(String person) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode variables = json.createObjectNode();
        Answers.to("mini-business-case", Map.of())
                .forEach((name, value) -> variables.putObject(name).set("value", json.valueToTree(value)));
        return as(person)
                .post(
                        path("submit-form"),
                        json.createObjectNode().set("variables", variables).toString());
    }

    private static String user(String person) {
        return "{\"userId\": \"%s\"}".formatted(person);
    }

    private String path(String action) {
        return "/engine-rest/task/" + task + "/" + action;
    }

    private RestClient as(String person) {
        return RestClient.nobody(port).as(person, TestPeople.PASSWORD);
    }

    private static void isAdvice(RestClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().get("message").asText()).isEqualTo(ADVICE);
    }
}
