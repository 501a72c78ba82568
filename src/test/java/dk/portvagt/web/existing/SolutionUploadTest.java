package dk.portvagt.web.existing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.existing.SolutionColumn;
import dk.portvagt.existing.SolutionList;
import dk.portvagt.process.DueJobs;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PortvagtTest
class SolutionUploadTest {

    private static final String ADDRESS = "/portvagt/existing-solutions";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    @BeforeEach
    void people() {
        TestPeople.ensure(people);
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekøbing') ON CONFLICT DO NOTHING")
                .param(TestPeople.HERE)
                .update();
    }

    @Test
    void shows_what_a_file_holds_and_takes_it_in_when_it_is_confirmed() {
        String key = "Web-" + System.nanoTime();
        SolutionList list = new SolutionList()
                .row(key)
                .with(SolutionColumn.OWNER, "system-owner")
                .with(SolutionColumn.NAME, "<b>Ørnen</b>")
                .with(SolutionColumn.COST, "1.250,50");

        ResponseEntity<String> seen = check("secretariat", list.text().getBytes(Charset.forName("windows-1252")));
        assertThat(seen.getStatusCode().value()).isEqualTo(200);
        assertThat(seen.getBody())
                .contains("Nye løsninger: 1, 1.250,50 kr. om året", "&lt;b&gt;Ørnen", "Optag 1 løsninger")
                .doesNotContain("<b>Ørnen");
        assertThat(cases(key)).as("nothing yet").isZero();

        assertThat(takeIn("secretariat", list.text()).getBody())
                .contains("Optaget: 1. Optaget tidligere: 0.", "ét punkt");
        assertThat(cases(key)).isEqualTo(1);
        assertThat(takeIn("secretariat", list.text()).getBody()).contains("Optaget: 0. Optaget tidligere: 1.");
        assertThat(cases(key)).isEqualTo(1);
        new DueJobs(beans, TestPeople.HERE).run();
        assertThat(database.sql("SELECT c.requester || ' ' || c.phase FROM portvagt.acquisition_case c"
                                + " JOIN portvagt.existing_solution USING (case_number) WHERE own_key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo("secretariat OPERATION");
    }

    @Test
    void takes_nothing_in_while_a_row_has_an_error() {
        String key = "Fejl-" + System.nanoTime();
        SolutionList list = new SolutionList()
                .row(key)
                .with(SolutionColumn.OWNER, "system-owner")
                .row(key + "b")
                .with(SolutionColumn.OWNER, "system-owner")
                .with(SolutionColumn.NOTICE, "31-02-2027");

        for (ResponseEntity<String> answer :
                List.of(check("secretariat", list.bytes()), takeIn("secretariat", list.text()))) {
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(answer.getBody())
                    .contains("Intet er optaget", "<td>3</td>", "<td>Opsigelsesdato</td>")
                    .contains("&#39;31-02-2027&#39; findes ikke");
        }
        assertThat(cases(key)).isZero();
    }

    @Test
    void explains_every_column_and_offers_a_template() {
        ResponseEntity<String> page = as("secretariat").getForEntity(ADDRESS, String.class);
        assertThat(page.getBody()).contains("lang=\"da\"", "Hent skabelonen", "Jeres eget id for løsningen");
        assertThat(page.getHeaders().get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        ResponseEntity<byte[]> template = as("secretariat").getForEntity(ADDRESS + "/template", byte[].class);
        assertThat(template.getHeaders().getFirst("Content-Disposition")).contains("attachment");
        assertThat(new String(template.getBody(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFNøgle;Løsning;Forvaltning;")
                .endsWith(";Optioner\r\n");
    }

    @Test
    void refuses_what_is_no_list_on_the_page() {
        assertThat(check("secretariat", "a;b\n".getBytes(StandardCharsets.UTF_8))
                        .getBody())
                .contains("role=\"alert\"", "kendes ikke");
        ResponseEntity<String> huge = check("secretariat", new byte[20 * 1024 * 1024]);
        assertThat(huge.getStatusCode().value()).isEqualTo(400);
        assertThat(huge.getBody()).contains("Vælg en fil på højst 1 MB");
    }

    @Test
    void takes_files_from_the_secretariat_alone() {
        String key = "Andre-" + System.nanoTime();
        String text = new SolutionList()
                .row(key)
                .with(SolutionColumn.OWNER, "system-owner")
                .text();
        assertThat(http.getForEntity(ADDRESS, String.class).getStatusCode().value())
                .isEqualTo(401);
        for (String person : List.of("requester", "budget-controller", "digitalisation-manager", "camunda-admin")) {
            assertThat(as(person).getForEntity(ADDRESS, String.class).getBody())
                    .as(person)
                    .contains("Kun sekretariatet")
                    .doesNotContain("type=\"file\"");
            assertThat(as(person)
                            .getForEntity(ADDRESS + "/template", String.class)
                            .getStatusCode()
                            .value())
                    .as(person)
                    .isEqualTo(403);
            assertThat(check(person, text.getBytes(StandardCharsets.UTF_8))
                            .getStatusCode()
                            .value())
                    .as(person)
                    .isEqualTo(403);
            assertThat(takeIn(person, text).getStatusCode().value()).as(person).isEqualTo(403);
        }
        assertThat(cases(key)).isZero();
    }

    @Test
    void keeps_the_lists_of_two_municipalities_apart(@LocalServerPort int port) {
        String key = "Fælles-" + System.nanoTime();
        String text = new SolutionList()
                .row(key)
                .with(SolutionColumn.OWNER, "system-owner")
                .text();
        takeIn("secretariat", text);

        assertThat(check(
                                "secretariat-2",
                                text.replace("system-owner", "system-owner-2").getBytes(StandardCharsets.UTF_8))
                        .getBody())
                .contains("Nye løsninger: 1", "Optaget tidligere: 0");
        WebAppClient browser = new WebAppClient(port);
        browser.login("tasklist", "secretariat", TestPeople.PASSWORD);
        assertThat(browser.sendsFile(ADDRESS, text, "Sec-Fetch-Site", "same-origin")
                        .body())
                .contains("Optaget tidligere: 1");
        assertThat(browser.sendsFile(ADDRESS, text, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private long cases(String key) {
        return database.sql("SELECT count(*) FROM portvagt.existing_solution WHERE own_key LIKE ?")
                .param(key + "%")
                .query(Long.class)
                .single();
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, TestPeople.PASSWORD);
    }

    private ResponseEntity<String> check(String person, byte[] file) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "løsninger.csv";
            }
        });
        return post(person, ADDRESS, form);
    }

    private ResponseEntity<String> takeIn(String person, String text) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/plain;charset=UTF-8"));
        form.add("content", new HttpEntity<>(text, headers));
        return post(person, ADDRESS + "/take-in", form);
    }

    private ResponseEntity<String> post(String person, String address, MultiValueMap<String, Object> form) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return as(person).postForEntity(address, new HttpEntity<>(form, headers), String.class);
    }
}
