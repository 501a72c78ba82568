package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP, as Tasklist asks: who writes on a case, who reads it, and who is told. */
@PortvagtTest
class CommentTest {

    private static final String WRITER = "digital-consultant";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    private String number;

    @BeforeEach
    void a_case(@Autowired AcquisitionCases cases) {
        TestPeople.ensure(people);
        number = cases.register(Ideas.of(TestPeople.HERE, "<b>Omsorg</b>")).toString();
    }

    @Test
    void shows_a_comment_by_name_as_text_to_those_who_may_see_the_case() throws Exception {
        assertThat(write(WRITER, "Er <b>prisen</b> med moms?").statusCode()).isEqualTo(200);
        write("it-architect", "Ja");

        JsonNode comments =
                new ObjectMapper().readTree(read("secretariat").body()).get("comments");
        assertThat(comments.findValuesAsText("text")).containsExactly("Ja", "Er <b>prisen</b> med moms?");
        assertThat(comments.get(1).get("by").asText()).isEqualTo(people.name(WRITER));
        assertThat(read(WRITER + "-2").statusCode()).isEqualTo(404);
        assertThat(write(WRITER + "-2", "Hej").statusCode()).isEqualTo(404);
        assertThat(new WebAppClient(port).get(address()).statusCode()).isEqualTo(401);
    }

    @Test
    void mails_who_is_mentioned_and_nobody_else() {
        write(WRITER, "Hej @it-architect og @" + WRITER + ", se på prisen");

        assertThat(database.sql("SELECT recipient FROM portvagt.mail WHERE key LIKE :key")
                        .param("key", number + ":comment:%")
                        .query(String.class)
                        .list())
                .containsExactly("it-architect");
    }

    @Test
    void refuses_to_mention_somebody_who_may_not_see_the_case_and_keeps_nothing() throws Exception {
        HttpResponse<String> answer = write(WRITER, "Hej @it-architect-2");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("“@it-architect-2” kan ikke nævnes");
        assertThat(new ObjectMapper()
                        .readTree(read(WRITER).body())
                        .get("comments")
                        .size())
                .isZero();
        assertThat(write(WRITER, "  ").body()).contains("Skriv en kommentar først.");
    }

    @Test
    void keeps_comments_as_they_were_written_in_the_municipality_of_their_case() {
        write(WRITER, "Bliver stående");

        assertThatThrownBy(() -> database.sql("UPDATE portvagt.case_comment SET text = 'Andet'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("""
                                INSERT INTO portvagt.case_comment
                                    (municipality, case_number, text, mentioned, written_by, written_at)
                                VALUES ('902', :number, 'Hej', '{}', 'nogen', now())""").param("number", number).update())
                .isInstanceOf(DataAccessException.class);
    }

    private HttpResponse<String> write(String person, String text) {
        return Tasklists.of(port, person)
                .post(
                        address(),
                        JsonNodeFactory.instance.objectNode().put("text", text).toString());
    }

    private HttpResponse<String> read(String person) {
        return Tasklists.of(port, person).get(address());
    }

    private String address() {
        return "/api/tasklist/plugin/portvagt-tasklist/default/case/" + number + "/comments";
    }
}
