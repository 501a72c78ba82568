package dk.portvagt.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.notification.FiledMail;
import dk.portvagt.notification.MailState;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PortvagtTest
class MailPagesTest {

    private static final String ADDRESS = "/portvagt/mails";
    private static final String MAIL_SERVER = "mail-pages-test";

    private final String key = "mail-pages-" + System.nanoTime();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ConfigurableEnvironment environment;

    @BeforeEach
    void people_of_two_municipalities() {
        TestPeople.ensure(people);
    }

    @AfterEach
    void without_a_mail_server_again() {
        environment.getPropertySources().remove(MAIL_SERVER);
        FiledMail.giveUpAll(database);
    }

    @Test
    void shows_what_was_told_to_whom_and_what_became_of_it() {
        mail(MailState.FAILED, "901", key);

        String page = page("secretariat", "?state=FAILED");

        assertThat(page)
                .contains(key, "Kære Anne", "Test Bestiller", "requester@test.example", "Kunne ikke sendes")
                .contains("550 5.1.1 &lt;b&gt;No such user")
                .contains("lang=\"da\"", "aria-current=\"page\">Kunne ikke sendes (")
                .doesNotContain("<b>No such");
    }

    @Test
    void shows_markup_in_a_subject_as_text() {
        mail(MailState.WITHHELD, "901", "<script>hit()</script> ${7*7} [[7*7]] " + key);

        assertThat(page("secretariat", ""))
                .contains("&lt;script&gt;hit()&lt;/script&gt; ${7*7} [[7*7]] " + key)
                .doesNotContain("<script>");
    }

    @Test
    void allows_neither_scripts_nor_frames_and_is_not_kept() {
        ResponseEntity<String> answer = as("secretariat").getForEntity(ADDRESS, String.class);

        assertThat(answer.getHeaders().get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "form-action 'self'")
                .doesNotContain("script-src", "sandbox");
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
    }

    @Test
    void leads_to_the_attachments_and_says_where_one_is_missing() {
        FiledMail.in(database, MailState.WITHHELD, "901", key, key, 987654321L);

        assertThat(page("secretariat", ""))
                .contains("href=\"/portvagt/documents/987654321\"", "dokument 987654321 (findes ikke)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "digitalisation-manager", "municipal-administrator", "camunda-admin"})
    void lets_those_who_look_after_mails_see_them(String person) {
        mail(MailState.WITHHELD, "901", key);

        assertThat(page(person, "")).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "steering-group", "steering-chair", "pmo", "analyst", "operations"})
    void lets_nobody_else_see_them_or_decide(String person) {
        long id = mail(MailState.UNCERTAIN, "901", key);

        assertThat(as(person)
                        .getForEntity(ADDRESS, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(decide(person, id, "give-up", "UNCERTAIN").getStatusCode().value())
                .isEqualTo(403);
        assertThat(FiledMail.state(database, id)).isEqualTo("UNCERTAIN");
        assertThat(http.getForEntity(ADDRESS, String.class).getStatusCode().value())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "digitalisation-manager", "municipal-administrator"})
    void hides_the_mails_of_another_municipality_but_from_the_administrator(String person) {
        long id = mail(MailState.UNCERTAIN, "902", key);

        assertThat(page(person, "")).doesNotContain(key);
        assertThat(page(person + "-2", "")).contains(key);
        assertThat(page("camunda-admin", "")).contains(key);
        assertThat(outcome(decide(person, id, "give-up", "UNCERTAIN"))).isEqualTo("NOTHING_DONE");
        assertThat(FiledMail.state(database, id)).isEqualTo("UNCERTAIN");
        assertThat(outcome(decide(person + "-2", id, "give-up", "UNCERTAIN"))).isEqualTo("GIVEN_UP");
    }

    @Test
    void filters_by_state_and_ignores_one_that_does_not_exist() {
        mail(MailState.SENT, "901", key + "-sent");
        mail(MailState.FAILED, "901", key + "-failed");

        assertThat(page("secretariat", "?state=SENT")).contains(key + "-sent").doesNotContain(key + "-failed");
        assertThat(page("secretariat", "?state=NO_SUCH&before=x&done=x")).contains(key + "-sent", key + "-failed");
    }

    @Test
    void leads_to_older_mails_fifty_at_a_time() {
        IntStream.range(0, 51).forEach(i -> mail(MailState.SENT, "902", key + "-number-" + i + "."));

        String newest = page("secretariat-2", "?state=SENT");
        assertThat(newest).contains(key + "-number-50.", key + "-number-1.").doesNotContain(key + "-number-0.");
        String older = newest.replaceAll("(?s).*href=\"" + ADDRESS + "([^\"]*)\">Ældre e-mails.*", "$1");
        assertThat(page("secretariat-2", older.replace("&amp;", "&")))
                .contains(key + "-number-0.")
                .doesNotContain(key + "-number-1.");
    }

    @Test
    void gives_up_a_mail_and_remembers_who_did() {
        long id = mail(MailState.WAITING, "901", key);

        assertThat(outcome(decide("secretariat", id, "give-up", "WAITING"))).isEqualTo("GIVEN_UP");

        assertThat(FiledMail.history(database, id)).containsExactly("WAITING -", "GIVEN_UP secretariat");
        assertThat(page("secretariat", "?done=GIVEN_UP"))
                .contains("Mailen er opgivet", "besluttet af Test Sekretariat");
    }

    @Test
    void takes_a_persons_word_that_an_uncertain_mail_has_arrived() {
        long id = mail(MailState.UNCERTAIN, "901", key);

        assertThat(outcome(decide("camunda-admin", id, "confirm", "UNCERTAIN"))).isEqualTo("CONFIRMED");

        assertThat(FiledMail.history(database, id)).containsExactly("UNCERTAIN -", "SENT camunda-admin");
    }

    @Test
    void sends_an_uncertain_mail_again_when_a_person_says_so() {
        withAMailServer();
        long id = mail(MailState.UNCERTAIN, "901", key);

        assertThat(outcome(decide("secretariat", id, "send", "UNCERTAIN"))).isEqualTo("SENT_AGAIN");
        assertThat(FiledMail.history(database, id)).containsExactly("UNCERTAIN -", "WAITING secretariat");
    }

    @Test
    void sends_to_the_address_the_person_has_now() {
        withAMailServer();
        long id = mail(MailState.FAILED, "901", key);
        database.sql("UPDATE portvagt.mail SET address = 'wrong' WHERE id = ?")
                .param(id)
                .update();

        decide("secretariat", id, "send", "FAILED");

        assertThat(database.sql("SELECT address FROM portvagt.mail WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("requester@test.example");
    }

    @Test
    void decides_nothing_on_a_mail_that_has_gone_on_since_it_was_shown() {
        withAMailServer();
        long id = mail(MailState.SENT, "901", key);

        for (String what : List.of("send", "give-up", "confirm")) {
            assertThat(outcome(decide("secretariat", id, what, "UNCERTAIN")))
                    .as(what)
                    .isEqualTo("NOTHING_DONE");
            assertThat(outcome(decide("secretariat", id, what, "SENT")))
                    .as(what)
                    .isEqualTo("NOTHING_DONE");
        }
        assertThat(FiledMail.history(database, id)).containsExactly("SENT -");
    }

    @Test
    void decides_once_however_often_the_button_is_pressed() {
        long id = mail(MailState.UNCERTAIN, "901", key);

        decide("secretariat", id, "give-up", "UNCERTAIN");
        assertThat(outcome(decide("secretariat", id, "give-up", "UNCERTAIN"))).isEqualTo("NOTHING_DONE");

        assertThat(FiledMail.history(database, id)).hasSize(2);
    }

    @Test
    void offers_and_takes_no_sending_without_a_mail_server() {
        long id = mail(MailState.FAILED, "901", key);

        assertThat(page("secretariat", "?state=FAILED"))
                .contains("Der er ingen mailserver sat op")
                .doesNotContain("/" + id + "/send")
                .contains("/" + id + "/give-up");
        assertThat(outcome(decide("secretariat", id, "send", "FAILED"))).isEqualTo("NOTHING_DONE");
    }

    @Test
    void answers_a_number_that_is_no_mail() {
        assertThat(outcome(post("secretariat", "/0/give-up", "WAITING", Map.of())))
                .isEqualTo("NOTHING_DONE");
        assertThat(outcome(post("secretariat", "/x/give-up", "WAITING", Map.of())))
                .isEqualTo("NOTHING_DONE");
    }

    @Test
    void takes_nothing_that_another_site_sends_through_a_persons_browser() {
        long id = mail(MailState.UNCERTAIN, "901", key);

        for (Map<String, String> foreign : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "http://elsewhere.example"),
                Map.of("Origin", "null"))) {
            assertThat(post("secretariat", "/" + id + "/give-up", "UNCERTAIN", foreign)
                            .getStatusCode()
                            .value())
                    .as("%s", foreign)
                    .isEqualTo(403);
        }
        assertThat(FiledMail.state(database, id)).isEqualTo("UNCERTAIN");
        assertThat(outcome(
                        post("secretariat", "/" + id + "/give-up", "UNCERTAIN", Map.of("Origin", http.getRootUri()))))
                .isEqualTo("GIVEN_UP");
    }

    private void withAMailServer() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(MAIL_SERVER, Map.of("portvagt.mail.host", "localhost")));
    }

    private long mail(MailState state, String municipality, String subject) {
        return FiledMail.in(database, state, municipality, key + subject, subject);
    }

    private String page(String person, String query) {
        ResponseEntity<String> answer = as(person).getForEntity(ADDRESS + query, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody();
    }

    private ResponseEntity<String> decide(String person, long id, String what, String seen) {
        return post(person, "/" + id + "/" + what, seen, Map.of());
    }

    private ResponseEntity<String> post(String person, String path, String seen, Map<String, String> headers) {
        HttpHeaders all = new HttpHeaders();
        all.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.forEach(all::set);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("state", seen);
        form.add("filter", "");
        return as(person).postForEntity(ADDRESS + path, new HttpEntity<>(form, all), String.class);
    }

    /** What the page that the browser is sent to will say was done. */
    private static String outcome(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        return String.valueOf(answer.getHeaders().getLocation()).replaceAll(".*done=", "");
    }

    private TestRestTemplate as(String person) {
        return http.withRedirects(Redirects.DONT_FOLLOW).withBasicAuth(person, TestPeople.PASSWORD);
    }
}
