package dk.portvagt.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.io.File;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions of the web apps in the database. */
@PortvagtTest
class SessionsTest {

    private static final String WHO = "/api/admin/auth/user/default";
    private static final String PERSON = "authenticatedUser";
    private static final int REQUESTS = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcIndexedSessionRepository stored;

    @Autowired
    private SparingSessions sessions;

    private WebAppClient browser;

    @BeforeEach
    void log_in() {
        TestPeople.ensure(people);
        browser = new WebAppClient(port);
        assertThat(browser.login("tasklist", "pmo", TestPeople.PASSWORD).statusCode())
                .isEqualTo(200);
        browser.get(WHO);
    }

    @Test
    void are_not_written_by_a_request_that_changes_nothing() {
        List<String> before = rows();

        for (int i = 0; i < REQUESTS; i++) {
            assertThat(browser.get(WHO).body()).contains("\"userId\":\"pmo\"");
        }

        assertThat(before).hasSizeGreaterThan(1);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void are_written_when_the_last_request_is_a_minute_ago_and_when_the_groups_are_read_again() {
        jdbc.sql("UPDATE portvagt.web_session SET last_access_time = last_access_time - 61000 WHERE session_id = ?")
                .param(id())
                .update();
        outdatePerson();
        List<String> before = rows();

        browser.get(WHO);

        assertThat(rows()).hasSameSizeAs(before).doesNotContain(before.get(0)).isNotEqualTo(before);
        assertThat(person(stored.findById(id())).getCacheValidationTime()).isInTheFuture();
    }

    /** Each finds a session without a token; with two of them the browser and the session could keep different ones. */
    @Test
    void have_one_token_although_a_page_asks_several_times_at_once() {
        WebAppClient fresh = new WebAppClient(port);
        fresh.login("tasklist", "pmo", TestPeople.PASSWORD);

        List<String> tokens =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> fresh.get(WHO)))
                        .limit(REQUESTS)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .flatMap(answer -> answer.headers().firstValue("X-XSRF-TOKEN").stream())
                        .distinct()
                        .toList();

        assertThat(tokens).containsExactly(fresh.cookie("XSRF-TOKEN"));
        assertThat(fresh.post("/api/engine/engine/default/task/count", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void stay_logged_out_although_a_request_still_renews_the_groups() {
        outdatePerson();
        SparingSession late = session();
        Authentications renewed = late.getAttribute(PERSON);
        renewed.getAuthentications().get(0).setCacheValidationTime(new java.util.Date());

        HttpResponse<String> logout = browser.post(WHO + "/logout", "{}");
        assertThat(logout.statusCode()).isEqualTo(200);
        late.setAttribute(PERSON, renewed);
        sessions.save(late);

        assertThat(browser.get(WHO).statusCode()).isEqualTo(404);
    }

    @Test
    void read_nothing_but_what_the_web_apps_keep_in_them() {
        assertThat(SessionBytes.read(SessionBytes.write(new File("/")))).isNull();
        assertThat(SessionBytes.read("no object".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(SessionBytes.read(SessionBytes.write("x".repeat(300_000)))).isNull();

        jdbc.sql(
                        "UPDATE portvagt.web_session_attributes SET attribute_bytes = ? WHERE attribute_name = ?"
                                + " AND session_primary_id = (SELECT primary_id FROM portvagt.web_session WHERE session_id = ?)")
                .params(SessionBytes.write(new File("/")), PERSON, id())
                .update();
        assertThat(browser.get(WHO).statusCode()).as("logged out, no fault").isEqualTo(404);
    }

    @Test
    void are_deleted_when_they_have_expired() {
        WebAppClient other = new WebAppClient(port);
        other.login("tasklist", "requester", TestPeople.PASSWORD);
        jdbc.sql("UPDATE portvagt.web_session SET expiry_time = 1 WHERE session_id = ?")
                .param(id())
                .update();

        stored.cleanUpExpiredSessions();

        assertThat(rows()).isEmpty();
        assertThat(other.get(WHO).statusCode()).isEqualTo(200);
    }

    /** Where each row of the session is: it moves when the row is written. */
    private List<String> rows() {
        return jdbc.sql("SELECT session.ctid || ' ' || attribute.attribute_name || ' ' || attribute.ctid"
                        + " FROM portvagt.web_session session JOIN portvagt.web_session_attributes attribute"
                        + " ON attribute.session_primary_id = session.primary_id WHERE session_id = ? ORDER BY 1")
                .param(id())
                .query(String.class)
                .list();
    }

    /** As five minutes after the groups were read last. */
    private void outdatePerson() {
        SparingSession session = session();
        Authentications authentications = session.getAttribute(PERSON);
        authentications.getAuthentications().get(0).setCacheValidationTime(new java.util.Date(0));
        session.setAttribute(PERSON, authentications);
        sessions.save(session);
    }

    private static UserAuthentication person(Session session) {
        Authentications authentications = session.getAttribute(PERSON);
        return authentications.getAuthentications().get(0);
    }

    private SparingSession session() {
        return sessions.findById(id());
    }

    private String id() {
        return new String(Base64.getDecoder().decode(browser.cookie("JSESSIONID")), StandardCharsets.UTF_8);
    }
}
