package dk.portvagt.web.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.TestPaper;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
class InvoiceUploadTest {

    private static final String ADDRESS = "/portvagt/invoices";
    private static final String HEADER = "fakturanummer;cvr;leverandør;sagsnummer;linje;år;beløb;fakturadato\n";
    // A year and a case number of this test's own: the database is shared.
    private static final int YEAR = 2093;
    private static final String CASE = TestPeople.HERE + "-2093-0001";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private People people;

    @Autowired
    private CentralPool pool;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void a_case_with_money_committed() {
        TestPeople.ensure(people);
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekøbing') ON CONFLICT DO NOTHING")
                .param(TestPeople.HERE)
                .update();
        String step = "upload-test-" + System.nanoTime();
        LineYear line = new LineYear(TestPeople.HERE, PoolLine.ACQUISITION, YEAR);
        pool.appropriate(
                line,
                new BigDecimal("1000"),
                Basis.ofBudget(step, decision("BUDGET_YEAR", null), TestPeople.HERE, "budget-controller"));
        Basis basis = new Basis(
                step + "-commit", decision("G3", CASE), TestPeople.HERE, CASE, "software", "Kultur", "operations");
        pool.commitFromPool(PoolLine.ACQUISITION, List.of(YearAmount.of(YEAR, 1000)), basis);
    }

    @Test
    void a_program_sends_a_file_and_gets_the_report_as_json() {
        ResponseEntity<String> answer =
                send("budget-controller", HEADER + line("P1", "100") + line("P2", "<b>meget</b>"));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("\"booked\":1", "\"line\":3", "ikke \\\"<b>meget</b>\\\"", "\"fileError\":null");
    }

    @Test
    void a_person_uploads_a_file_and_sees_the_report_on_the_page() {
        ResponseEntity<String> answer =
                upload("budget-controller", HEADER + line("W1", "100") + line("W2", "<b>meget</b>"));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("Bogført: 1. Allerede bogført tidligere: 0. Afvist: 1.", "<td>3</td>", "&lt;b&gt;meget")
                .doesNotContain("<b>meget");
    }

    @Test
    void the_login_of_tasklist_is_enough_to_upload_a_file_from_the_page(@LocalServerPort int port) {
        WebAppClient browser = new WebAppClient(port);
        browser.login("tasklist", "budget-controller", TestPeople.PASSWORD);
        assertThat(browser.outside(ADDRESS).body()).contains(CASE, "anskaffelse", "kr.");
        String file = HEADER + line("S1", "100");

        assertThat(browser.sendsFile(ADDRESS, file, "Sec-Fetch-Site", "same-origin")
                        .body())
                .contains("Bogført: 1.");
        assertThat(browser.sendsFile(ADDRESS, file, "Origin", "http://localhost:" + port)
                        .body())
                .contains("Allerede bogført tidligere: 1.");
        assertThat(browser.sendsFile(ADDRESS, file, "Accept", "*/*").statusCode())
                .as("without the browser's word that our page sent it")
                .isEqualTo(401);
        assertThat(browser.sendsFile(ADDRESS, file, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_credit_note_from_a_file_waits_for_a_decision_once(@Autowired BeanFactory beans) {
        String header = HEADER.replace("\n", ";krediterer\n");
        String invoice = line("K", "100").replace("\n", ";\n");
        String number = invoice.substring(0, invoice.indexOf(';'));
        String note = "KN%s;99000104;Omsorg IT A/S;%s;anskaffelse;%d;60,50;2093-04-30;%s\n"
                .formatted(System.nanoTime(), CASE, YEAR, number);

        assertThat(send("budget-controller", header + invoice + note + note).getBody())
                .contains("\"booked\":1", "\"alreadyBooked\":1", "\"proposed\":1", "\"refused\":[]");
        assertThat(send("budget-controller", header + note.replace("60,50", "100,01"))
                        .getBody())
                .contains("Kreditnotaen er på 100,01 kr., men der er kun 100 kr. tilbage");

        Desk desk = new Desk(beans, TestPeople.HERE);
        desk.completes(
                "digitalisation-manager",
                tasks -> tasks.processDefinitionKey("invoice-correction")
                        .processVariableValueEquals("invoiceNumber", number),
                Answers.to("invoice-correction-verdict", Map.of()));
        desk.runJobs();
        assertThat(database.sql(
                                "SELECT proposed_by || ' ' || decided_by || ' ' || c.amount FROM portvagt.invoice_correction c"
                                        + " JOIN portvagt.invoice i ON i.id = c.invoice_id WHERE i.invoice_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("budget-controller digitalisation-manager 60.50");
        assertThat(send("budget-controller", header + note).getBody()).contains("\"alreadyBooked\":1");
    }

    @Test
    void the_page_offers_the_form_and_allows_neither_scripts_nor_frames() {
        ResponseEntity<String> answer = as("budget-controller").getForEntity(ADDRESS, String.class);
        assertThat(answer.getBody()).contains("Indlæs fakturaer", "lang=\"da\"", "type=\"file\"");
        assertThat(answer.getHeaders().get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "form-action 'self'")
                .doesNotContain("script-src", "sandbox");
    }

    @Test
    void what_is_no_file_of_invoices_is_refused_with_the_reason() {
        ResponseEntity<String> program = send("budget-controller", "a;b\n1;2\n");
        assertThat(program.getStatusCode().value()).isEqualTo(422);
        assertThat(program.getBody()).contains("mangler kolonnen fakturanummer");

        ResponseEntity<String> person = upload("budget-controller", "a;b\n1;2\n");
        assertThat(person.getStatusCode().value()).isEqualTo(422);
        assertThat(person.getBody()).contains("role=\"alert\"", "mangler kolonnen fakturanummer");
    }

    @Test
    void a_file_far_too_large_is_answered_on_the_page() {
        ResponseEntity<String> answer = upload("budget-controller", "x".repeat(7 * 1024 * 1024));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("Vælg en fil på højst 5 MB");
    }

    @Test
    void nobody_but_a_budget_controller_hands_in_invoices() {
        String file = HEADER + line("N1", "100");
        assertThat(http.postForEntity(ADDRESS, csv(file), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        for (String person : List.of("requester", "steering-group", "camunda-admin")) {
            assertThat(send(person, file).getStatusCode().value()).as(person).isEqualTo(403);
            assertThat(upload(person, file).getStatusCode().value()).as(person).isEqualTo(403);
        }
        assertThat(as("requester").getForEntity(ADDRESS, String.class).getBody())
                .contains("Kun økonomikonsulenter");
    }

    @Test
    void the_budget_controller_of_another_municipality_does_not_reach_the_case() {
        assertThat(send("budget-controller-2", HEADER + line("O1", "100")).getBody())
                .contains("\"booked\":0", "hører ikke til kommune 902");
    }

    private String line(String number, String amount) {
        return "%s-%d;99000104;Omsorg IT A/S;%s;anskaffelse;%d;%s;2093-03-31\n"
                .formatted(number, System.nanoTime(), CASE, YEAR, amount);
    }

    private long decision(String subject, String caseNumber) {
        return database.sql("""
                        INSERT INTO portvagt.decision (municipality, case_number, subject, outcome, authority, decided_on,
                            decided_by, paper_id)
                        VALUES (?, ?, ?, 'APPROVED', 'CHAIR', DATE '2093-01-02', 'steering-chair', ?)
                        RETURNING id
                        """)
                .param(TestPeople.HERE)
                .param(caseNumber)
                .param(subject)
                .param(TestPaper.ample(database, TestPeople.HERE, caseNumber))
                .query(Long.class)
                .single();
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, TestPeople.PASSWORD);
    }

    private ResponseEntity<String> send(String person, String file) {
        return as(person).postForEntity(ADDRESS, csv(file), String.class);
    }

    private static HttpEntity<byte[]> csv(String file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv"));
        return new HttpEntity<>(file.getBytes(StandardCharsets.UTF_8), headers);
    }

    private ResponseEntity<String> upload(String person, String file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "fakturaer.csv";
            }
        });
        return as(person).postForEntity(ADDRESS, new HttpEntity<>(form, headers), String.class);
    }
}
