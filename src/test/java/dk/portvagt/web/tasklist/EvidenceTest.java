package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.documents.Sha256;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.evidence.Evidence;
import dk.portvagt.evidence.SampleFiles;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Over HTTP, as Tasklist asks: who hands in which files at a task, and who gets them. */
@PortvagtTest
class EvidenceTest {

    private static final String PERSON = "digital-consultant";
    private static final String COLLEAGUE = "evidence-colleague";
    private static final Map<String, String> ASKS = Map.of("evidence", "true");

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private People people;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Evidence evidence;

    @Autowired
    private DocumentArchive archive;

    private ProbeTask tasks;
    private CaseNumber number;
    private String task;

    @BeforeEach
    void a_task_that_asks_for_evidence() {
        TestPeople.ensure(people);
        people.ensure(
                new Person(
                        COLLEAGUE, "En", "Kollega", List.of(PortvagtGroup.DIGITAL_CONSULTANT), TestPeople.HERE, null),
                TestPeople.PASSWORD);
        tasks = new ProbeTask(beans);
        number = cases.register(Ideas.of(TestPeople.HERE, "Omsorg"));
        task = taskOf(PERSON, ASKS);
    }

    @Test
    void is_listed_with_who_and_when_and_handed_out_as_a_file() {
        byte[] file = SampleFiles.pdf("rapport");

        JsonNode row = Answers.json(add(PERSON, "Test “rapport” æøå.pdf", file)).at("/files/0");

        assertThat(row.path("name").asText()).isEqualTo("Test “rapport” æøå.pdf");
        assertThat(row.path("by").asText()).isEqualTo("Test Digitaliseringskonsulent");
        assertThat(row.path("mine").asBoolean()).isTrue();
        ResponseEntity<byte[]> got = fetch("secretariat", row.path("address").asText());
        assertThat(got.getBody()).isEqualTo(file);
        assertThat(got.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(got.getHeaders().getContentDisposition().getFilename()).isEqualTo("Test “rapport” æøå.pdf");
        assertThat(got.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    @Test
    void is_seen_and_fetched_by_nobody_of_another_municipality() {
        String address = Answers.json(add(PERSON, "a.pdf", SampleFiles.pdf("a")))
                .at("/files/0/address")
                .asText();

        assertThat(fetch("secretariat-2", address).getStatusCode().value()).isEqualTo(404);
        assertThat(fetch("analyst", address).getStatusCode().value()).isEqualTo(404);
        assertThat(browser(PERSON + "-2").get(address(task)).statusCode()).isEqualTo(404);
        assertThat(add(PERSON + "-2", "b.pdf", SampleFiles.pdf("b")).statusCode())
                .isEqualTo(404);
        assertThat(http.getForEntity(address, byte[].class).getStatusCode().value())
                .isEqualTo(401);
    }

    @Test
    void is_handed_in_only_by_who_has_taken_the_task() {
        taskService.setAssignee(task, null);
        HttpResponse<String> untaken = add(PERSON, "a.pdf", SampleFiles.pdf("a"));
        taskService.setAssignee(task, COLLEAGUE);
        HttpResponse<String> others = add(PERSON, "a.pdf", SampleFiles.pdf("a"));

        assertThat(untaken.statusCode()).isEqualTo(409);
        assertThat(Answers.refusal(untaken)).startsWith("Tag opgaven");
        assertThat(Answers.refusal(others)).startsWith("Tag opgaven");
        assertThat(evidence.ofTask(task)).isEmpty();
    }

    @Test
    void is_refused_where_the_task_does_not_ask_for_it_or_has_no_case() {
        String unasked = taskOf(PERSON, Map.of());
        String caseless = tasks.of(PERSON, TestPeople.HERE, null, Map.of(), ASKS);
        taskService.setAssignee(caseless, PERSON);
        WebAppClient browser = browser(PERSON);

        assertThat(Answers.refusal(browser.send("POST", address(unasked) + "?name=a.pdf", "a/b", SampleFiles.pdf("a"))))
                .isEqualTo("Opgaven tager ikke imod dokumentation.");
        assertThat(browser.send("POST", address(caseless) + "?name=a.pdf", "a/b", SampleFiles.pdf("a"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Answers.json(browser.get(address(unasked))).path("asked").asBoolean())
                .isFalse();
        assertThat(Answers.json(browser.get(address(caseless))).path("asked").asBoolean())
                .isFalse();
    }

    @Test
    void is_refused_in_danish_when_it_is_empty_disguised_or_called_something_else() {
        assertThat(Answers.refusal(add(PERSON, "tom.pdf", new byte[0]))).isEqualTo("Filen er tom.");
        assertThat(Answers.refusal(add(PERSON, "rapport.pdf", SampleFiles.html())))
                .startsWith("Filen kan ikke modtages: indholdet er ikke af en type");
        assertThat(Answers.refusal(add(PERSON, "rapport.html", SampleFiles.pdf("a"))))
                .startsWith("Filens navn passer ikke til indholdet, som er af typen pdf.");
        assertThat(evidence.ofTask(task)).isEmpty();
    }

    @Test
    void is_refused_when_it_is_too_large_and_nothing_of_it_is_kept() {
        HttpResponse<String> answer = add(PERSON, "stor.pdf", SampleFiles.pdf("x".repeat((int) evidence.limit())));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Answers.refusal(answer)).isEqualTo("Filen er for stor. Den må højst fylde 20 MB.");
        assertThat(evidence.ofTask(task)).isEmpty();
    }

    @Test
    void is_kept_once_and_the_second_time_it_is_said_who_handed_it_in() {
        add(PERSON, "a.pdf", SampleFiles.pdf("a"));
        HttpResponse<String> again = add(PERSON, "b.pdf", SampleFiles.pdf("a"));
        tasks.isDoneBy(PERSON, task);
        task = taskOf(PERSON, ASKS);
        HttpResponse<String> afterwards = add(PERSON, "c.pdf", SampleFiles.pdf("a"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Answers.refusal(again))
                .startsWith("Filen er allerede på sagen: “a.pdf” blev gemt")
                .endsWith("af Test Digitaliseringskonsulent.");
        assertThat(Answers.refusal(afterwards)).startsWith("Filen er allerede på sagen: “a.pdf”");
    }

    @Test
    void gets_a_harmless_name() {
        JsonNode row = Answers.json(add(PERSON, "../../<img src=x>\r\nX: y.pdf", SampleFiles.pdf("a")))
                .at("/files/0");

        assertThat(row.path("name").asText()).isEqualTo("img src=x X y.pdf");
        assertThat(fetch(PERSON, row.path("address").asText()).getHeaders().containsKey("X"))
                .isFalse();
    }

    @Test
    void can_be_taken_back_by_who_handed_it_in_until_the_task_is_done() {
        long id = add("a.pdf");
        taskService.setAssignee(task, COLLEAGUE);
        HttpResponse<String> byAnother = withdraw(COLLEAGUE, id);
        taskService.setAssignee(task, PERSON);
        HttpResponse<String> bySelf = withdraw(PERSON, id);

        assertThat(byAnother.statusCode()).isEqualTo(404);
        assertThat(Answers.json(bySelf).path("files")).isEmpty();
        assertThat(archive.allOfCase(number.toString())).isEmpty();
        assertThat(Answers.refusal(withdraw(PERSON, id))).startsWith("Filen er ikke længere på opgaven");
    }

    @Test
    void is_in_the_archive_for_good_when_the_task_is_done() {
        long id = add("a.pdf");

        tasks.isDoneBy(PERSON, task);

        List<ArchivedDocument> kept = archive.allOfCase(number.toString());
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).kind()).isEqualTo(DocumentKind.EVIDENCE);
        assertThat(kept.get(0).createdBy()).isEqualTo(PERSON);
        assertThat(kept.get(0).filed().sha256()).isEqualTo(Sha256.of(SampleFiles.pdf("a.pdf")));
        assertThat(withdraw(PERSON, id).statusCode()).isEqualTo(404);
        String address = "/portvagt/documents/" + kept.get(0).filed().id();
        ResponseEntity<byte[]> got = fetch("secretariat", address);
        assertThat(got.getBody()).isEqualTo(SampleFiles.pdf("a.pdf"));
        assertThat(got.getHeaders().getContentDisposition().getFilename()).isEqualTo("a.pdf");
        assertThat(fetch("secretariat-2", address).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void is_kept_too_when_the_task_is_cancelled() {
        add("a.pdf");

        tasks.isCancelled(task);

        assertThat(archive.allOfCase(number.toString())).hasSize(1);
        assertThat(evidence.ofTask(task)).isEmpty();
    }

    @Test
    void is_on_the_page_of_documents_with_who_handed_it_in() {
        add("a.pdf");
        String before = page();
        tasks.isDoneBy(PERSON, task);

        assertThat(before).contains("a.pdf", "kan trækkes tilbage", "Test Digitaliseringskonsulent");
        assertThat(page()).contains("a.pdf", "Test Digitaliseringskonsulent").doesNotContain("kan trækkes tilbage");
    }

    @Test
    void is_taken_from_tasklist_only() {
        assertThat(browser(PERSON)
                        .postFromElsewhere(address(task) + "?name=a.pdf", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(evidence.ofTask(task)).isEmpty();
    }

    private String page() {
        return http.withBasicAuth("secretariat", TestPeople.PASSWORD)
                .getForObject("/portvagt/documents?sag=" + number, String.class);
    }

    /** The id of a task of the case that the person has taken. */
    private String taskOf(String person, Map<String, String> properties) {
        String id = tasks.of(
                person,
                TestPeople.HERE,
                number.toString(),
                Map.of("caseNumber", number.toString(), "title", "Omsorg"),
                properties);
        taskService.setAssignee(id, person);
        return id;
    }

    private long add(String name) {
        return Answers.json(add(PERSON, name, SampleFiles.pdf(name)))
                .at("/files/0/id")
                .asLong();
    }

    private HttpResponse<String> add(String person, String name, byte[] content) {
        String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return browser(person).send("POST", address(task) + query, "application/octet-stream", content);
    }

    private HttpResponse<String> withdraw(String person, long id) {
        return browser(person).send("DELETE", address(task) + "/" + id, "application/json", new byte[0]);
    }

    private WebAppClient browser(String person) {
        return Tasklists.of(port, person);
    }

    private ResponseEntity<byte[]> fetch(String person, String address) {
        return http.withBasicAuth(person, TestPeople.PASSWORD).getForEntity(address, byte[].class);
    }

    private static String address(String task) {
        return "/api/tasklist/plugin/portvagt-tasklist/default/task/" + task + "/evidence";
    }
}
