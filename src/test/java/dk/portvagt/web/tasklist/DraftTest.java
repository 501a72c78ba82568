package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP, as Tasklist asks: a draft belongs to one person and lives as long as its task. */
@PortvagtTest
class DraftTest {

    private static final String PERSON = "it-architect";
    private static final String COLLEAGUE = "draft-colleague";
    private static final String DRAFT = "{\"answer\":\"Halvt \\\"skrevet\\\" <b>\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private ProbeTask tasks;
    private String task;

    @BeforeEach
    void a_task() {
        TestPeople.ensure(people);
        people.ensure(
                new Person(COLLEAGUE, "En", "Kollega", List.of(PortvagtGroup.IT_ARCHITECT), TestPeople.HERE, null),
                TestPeople.PASSWORD);
        tasks = new ProbeTask(beans);
        task = tasks.of(PERSON, TestPeople.HERE, null, Map.of());
    }

    @Test
    void comes_back_as_it_was_saved_last() {
        save(PERSON, "{\"answer\":\"Først\"}");
        save(PERSON, DRAFT);

        assertThat(draft(PERSON)).isEqualTo(DRAFT);
    }

    @Test
    void is_nobody_elses() {
        save(PERSON, DRAFT);
        save(COLLEAGUE, "{}");

        assertThat(draft(COLLEAGUE)).isEqualTo("{}");
        assertThat(draft(PERSON)).isEqualTo(DRAFT);
        assertThat(ask("GET", "secretariat", "").statusCode()).isEqualTo(404);
        assertThat(ask("GET", PERSON + "-2", "").statusCode()).isEqualTo(404);
        assertThat(ask("PUT", PERSON + "-2", DRAFT).statusCode()).isEqualTo(404);
        assertThat(new WebAppClient(port).get(address()).statusCode()).isEqualTo(401);
    }

    @Test
    void is_gone_when_the_task_is_done_whoever_saved_it() {
        save(PERSON, DRAFT);
        save(COLLEAGUE, DRAFT);

        tasks.isDoneBy(PERSON, task);

        assertThat(kept()).isZero();
        assertThat(ask("PUT", PERSON, DRAFT).statusCode()).isEqualTo(404);
        assertThat(kept()).isZero();
    }

    @Test
    void is_gone_when_the_task_is_cancelled() {
        save(PERSON, DRAFT);

        tasks.isCancelled(task);

        assertThat(kept()).isZero();
    }

    @Test
    void can_be_thrown_away() {
        save(PERSON, DRAFT);
        save(COLLEAGUE, DRAFT);

        assertThat(ask("DELETE", PERSON, "").statusCode()).isEqualTo(204);

        assertThat(draft(PERSON)).isNull();
        assertThat(draft(COLLEAGUE)).isEqualTo(DRAFT);
    }

    @Test
    void of_a_start_is_the_persons_own_until_it_is_started_and_only_where_the_person_may_start() {
        String start = "/api/tasklist/plugin/portvagt-tasklist/default/start/absence/draft";
        WebAppClient browser = Tasklists.of(port, PERSON);
        byte[] draft = DRAFT.getBytes(StandardCharsets.UTF_8);

        assertThat(browser.send("PUT", start, "application/json", draft).statusCode())
                .isEqualTo(200);

        assertThat(Answers.json(browser.get(start)).get("draft").asText()).isEqualTo(DRAFT);
        assertThat(Answers.json(Tasklists.of(port, COLLEAGUE).get(start))
                        .get("draft")
                        .isNull())
                .isTrue();
        assertThat(browser.get(start.replace("absence", "it-acquisition")).statusCode())
                .isEqualTo(404);
        assertThat(browser.send("DELETE", start, "application/json", new byte[0])
                        .statusCode())
                .isEqualTo(204);
        assertThat(Answers.json(browser.get(start)).get("draft").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "[]", "\"text\"", "{\"a\":", "null"})
    void is_the_data_of_a_form_and_nothing_else(String content) {
        assertThat(Answers.refusal(ask("PUT", PERSON, content))).isEqualTo("Kladden kunne ikke læses.");
        assertThat(kept()).isZero();
    }

    @Test
    void is_refused_when_it_is_too_long() {
        HttpResponse<String> answer = ask("PUT", PERSON, "{\"a\":\"" + "x".repeat(DraftResource.MOST_BYTES) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Answers.refusal(answer)).startsWith("Kladden er for lang");
    }

    private void save(String person, String content) {
        assertThat(ask("PUT", person, content).statusCode()).isEqualTo(200);
    }

    /** Null where there is none. */
    private String draft(String person) {
        return Answers.json(ask("GET", person, "")).path("draft").textValue();
    }

    private HttpResponse<String> ask(String method, String person, String content) {
        return Tasklists.of(port, person)
                .send(method, address(), "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private String address() {
        return "/api/tasklist/plugin/portvagt-tasklist/default/task/" + task + "/draft";
    }

    private long kept() {
        return database.sql("SELECT count(*) FROM portvagt.task_draft WHERE task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }
}
