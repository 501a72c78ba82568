package dk.portvagt.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.documents.CaseDocuments;
import dk.portvagt.documents.CasePaper;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.MeetingDocuments;
import dk.portvagt.documents.MeetingPaper;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Sha256;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class DocumentPagesTest {

    private static final String ADDRESS = "/portvagt/documents";
    private static final String CASE = TestPeople.HERE + "-2094-0001";
    private static final Set<PortvagtGroup> SEE_NO_CASE = Set.of(PortvagtGroup.ANALYST, PortvagtGroup.MODEL_OWNER);
    private static final Set<PortvagtGroup> SEE_NO_MEETING = Set.of(
            PortvagtGroup.ANALYST,
            PortvagtGroup.MODEL_OWNER,
            PortvagtGroup.MUNICIPAL_ADMINISTRATOR,
            PortvagtGroup.REQUESTER,
            PortvagtGroup.SYSTEM_OWNER,
            PortvagtGroup.OPERATIONS);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private People people;

    @Autowired
    private CaseDocuments caseDocuments;

    @Autowired
    private MeetingDocuments meetingDocuments;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private FiledDocument paper;
    private FiledDocument agenda;
    private long meeting;

    @BeforeEach
    void a_paper_and_an_agenda() {
        TestPeople.ensure(people);
        paper = caseDocuments.fileDecisionPaper(
                new CasePaper(
                        TestPeople.HERE,
                        CASE,
                        "Omsorg/<b>pleje</b>",
                        List.of(),
                        List.of(Section.of("Indstilling", "Godkendes"))),
                "G2",
                "G2 Kravgate");
        meeting = database.sql("INSERT INTO portvagt.meeting (municipality, held_on, place, papers_deadline, state)"
                        + " VALUES (?, DATE '2094-05-04', 'Rådhuset', DATE '2094-05-04', 'CLOSED') RETURNING id")
                .param(TestPeople.HERE)
                .query(Long.class)
                .single();
        agenda = meetingDocuments.fileAgenda(new MeetingPaper(
                TestPeople.HERE, meeting, LocalDate.of(2094, 5, 4), null, "Rådhuset", List.of(), List.of()));
    }

    @ParameterizedTest
    @EnumSource(PortvagtGroup.class)
    void hand_each_document_only_to_those_who_may_read_it(PortvagtGroup group) {
        assertThat(status(group.id(), paper)).as("case").isEqualTo(SEE_NO_CASE.contains(group) ? 404 : 200);
        assertThat(status(group.id(), agenda)).as("meeting").isEqualTo(SEE_NO_MEETING.contains(group) ? 404 : 200);
        int elsewhere = group == PortvagtGroup.ADMINISTRATOR ? 200 : 404;
        assertThat(status(group.id() + "-2", paper)).as("from elsewhere").isEqualTo(elsewhere);
        assertThat(status(group.id() + "-2", agenda)).as("from elsewhere").isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @EnumSource(PortvagtGroup.class)
    void list_only_what_may_be_read(PortvagtGroup group) {
        assertThat(listed(group.id(), "?sag=" + CASE, paper)).isEqualTo(!SEE_NO_CASE.contains(group));
        assertThat(listed(group.id(), "?moede=" + meeting, agenda)).isEqualTo(!SEE_NO_MEETING.contains(group));
        assertThat(listed(group.id(), "", agenda)).isEqualTo(!SEE_NO_MEETING.contains(group));
        boolean elsewhere = group == PortvagtGroup.ADMINISTRATOR;
        assertThat(listed(group.id() + "-2", "?sag=" + CASE, paper)).isEqualTo(elsewhere);
        assertThat(listed(group.id() + "-2", "?moede=" + meeting, agenda)).isEqualTo(elsewhere);
        assertThat(listed(group.id() + "-2", "", agenda)).isEqualTo(elsewhere);
    }

    @Test
    void are_all_open_to_the_installations_administrator() {
        assertThat(http.withBasicAuth("administrator", "gul-cykel-i-regnvejr")
                        .getForEntity(ADDRESS + "/" + paper.id(), byte[].class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void are_closed_to_somebody_of_no_municipality_and_to_strangers() {
        people.ensure(
                new Person(
                        "document-nobody",
                        "Ingen",
                        "Steder",
                        List.of(),
                        TestPeople.HERE,
                        "document-nobody@test.example"),
                TestPeople.PASSWORD);
        assertThat(status("document-nobody", paper)).isEqualTo(404);
        assertThat(http.getForEntity(ADDRESS, String.class).getStatusCode().value())
                .isEqualTo(401);
        assertThat(http.getForEntity(ADDRESS + "/" + paper.id(), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void answer_alike_whether_a_document_is_unknown_or_not_for_the_one_who_asks() {
        ResponseEntity<String> forbidden = get("steering-group-2", "/" + paper.id());
        ResponseEntity<String> unknown = get("steering-group-2", "/999999999");
        assertThat(forbidden.getStatusCode()).isEqualTo(unknown.getStatusCode());
        assertThat(forbidden.getBody()).isEqualTo(unknown.getBody()).contains("som du kan se", "role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/abc", "/-1", "/1e3", "/99999999999999999999999", "/1%20or%201=1"})
    void know_no_document_by_a_strange_number(String path) {
        assertThat(http.withBasicAuth("secretariat", TestPeople.PASSWORD)
                        .getForEntity(java.net.URI.create("http://localhost:" + port + ADDRESS + path), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?sag=' OR 1=1 --", "?sag=<script>alert(1)</script>", "?moede=<b>1</b>", "?moede=-3", "?sag=x"})
    void find_nothing_for_what_is_no_number(String query) {
        ResponseEntity<String> answer = get("secretariat", query);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("Der er ingen dokumenter")
                .doesNotContain("<script>", "<b>1", "Beslutningsoplæg til");
    }

    @Test
    void come_as_a_file_with_a_name_and_with_the_bytes_of_the_hash() {
        ResponseEntity<byte[]> answer = http.withBasicAuth("steering-group", TestPeople.PASSWORD)
                .getForEntity(ADDRESS + "/" + paper.id(), byte[].class);
        HttpHeaders headers = answer.getHeaders();
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getCacheControl()).contains("no-store");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains(
                        "filename*=UTF-8''901-2094-0001%20Beslutningsopl%C3%A6g%20til%20G2%20Kravgate%20Omsorg%20b%20pleje")
                .doesNotContain("<", "/b");
        assertThat(Sha256.of(answer.getBody())).isEqualTo(paper.sha256());
    }

    @Test
    void show_hash_version_and_text_as_text_and_run_no_script() {
        ResponseEntity<String> answer = get("secretariat", "?sag= " + CASE + " ");
        assertThat(answer.getBody())
                .contains(
                        "lang=\"da\"",
                        "SHA-256 " + paper.sha256(),
                        "Omsorg/&lt;b&gt;pleje",
                        "href=\"/portvagt/documents/" + paper.id() + "\"")
                .doesNotContain("<b>pleje", "svarer ikke til fingeraftrykket");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void open_from_tasklist_without_asking_for_the_password_again() {
        WebAppClient browser = new WebAppClient(port);
        browser.login("tasklist", "steering-chair", TestPeople.PASSWORD);
        assertThat(browser.outside(ADDRESS + "?sag=" + CASE).statusCode()).isEqualTo(200);
        assertThat(browser.outside(ADDRESS + "/" + paper.id()).statusCode()).isEqualTo(200);
        assertThat(browser.outside("/engine-rest/engine").statusCode()).isEqualTo(401);

        WebAppClient elsewhere = new WebAppClient(port);
        elsewhere.login("tasklist", "steering-chair-2", TestPeople.PASSWORD);
        assertThat(elsewhere.outside(ADDRESS + "/" + paper.id()).statusCode()).isEqualTo(404);
    }

    private boolean listed(String person, String query, FiledDocument document) {
        ResponseEntity<String> answer = get(person, query);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody().contains("/documents/" + document.id() + "\"");
    }

    private int status(String person, FiledDocument document) {
        return get(person, "/" + document.id()).getStatusCode().value();
    }

    private ResponseEntity<String> get(String person, String path) {
        return http.withBasicAuth(person, TestPeople.PASSWORD).getForEntity(ADDRESS + path, String.class);
    }
}
