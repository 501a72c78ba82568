package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Offices;
import dk.portvagt.engine.border.FormRefusedException;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offices are the municipality's own: it adds and closes them, and every form offers those of today. */
@PortvagtTest
class OfficesTest {

    private static final String HERE = "826";
    private static final String ELSEWHERE = "825";
    private static final LocalDate TODAY = DanishDay.today();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient database;

    private Desk desk;

    @BeforeEach
    void twoMunicipalities() {
        desk = new Desk(beans, HERE);
        new Desk(beans, ELSEWHERE);
    }

    @Test
    void the_form_of_an_idea_offers_what_the_secretariat_added_and_no_longer_what_it_closed() {
        assertThat(desk.start("office-register", "secretariat", added("Beskæftigelse", TODAY)))
                .isEnded();
        desk.start("office-register", "secretariat", closed("Borgerservice", TODAY));

        assertThat(offered(HERE)).contains("Beskæftigelse", "Børn og Unge").doesNotContain("Borgerservice");
        assertThat(offered(ELSEWHERE)).contains("Borgerservice").doesNotContain("Beskæftigelse");
        assertThat(desk.start("it-acquisition", "requester", idea("Beskæftigelse")))
                .isNotNull();
        assertThatThrownBy(() -> desk.start("it-acquisition", "requester", idea("Borgerservice")))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("Forvaltning: 'Borgerservice' er ikke en af mulighederne");
    }

    @Test
    void an_office_that_has_not_begun_is_not_offered_yet_and_one_to_be_closed_still_is() {
        desk.start("office-register", "secretariat", added("Klima", TODAY.plusDays(1)));
        desk.start("office-register", "secretariat", closed("Kultur og Fritid", TODAY.plusDays(1)));

        assertThat(offered(HERE)).contains("Kultur og Fritid").doesNotContain("Klima");
        assertThat(offices.on(HERE, TODAY.plusDays(1))).contains("Klima").doesNotContain("Kultur og Fritid");
        assertThat(offices.in(HERE, TODAY.getYear())).contains("Kultur og Fritid");
    }

    @Test
    void an_office_cannot_be_added_twice() {
        assertThatThrownBy(() -> desk.start("office-register", "secretariat", added(" børn og unge ", TODAY)))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("er allerede en af kommunens forvaltninger");
    }

    @Test
    void the_database_keeps_an_office_and_its_name() {
        assertThatThrownBy(() -> database.sql("DELETE FROM portvagt.office WHERE municipality = ?")
                        .param(ELSEWHERE)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("UPDATE portvagt.office SET name = 'Andet' WHERE municipality = ?")
                        .param(ELSEWHERE)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static Map<String, Object> idea(String office) {
        return Answers.to("idea-raised", Map.of("office", office));
    }

    private static Map<String, Object> added(String name, LocalDate from) {
        return Map.of("officeAction", "add", "newOffice", name, "officeFrom", from.toString());
    }

    private static Map<String, Object> closed(String name, LocalDate from) {
        return Map.of("officeAction", "close", "closedOffice", name, "officeFrom", from.toString());
    }

    /** The offices in the form of an idea, as Tasklist receives it. */
    private List<String> offered(String municipality) {
        String process = beans.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("it-acquisition")
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        return new Engine(beans).as("requester", "requester", municipality, () -> {
            try (InputStream form = beans.getBean(FormService.class).getDeployedStartForm(process)) {
                return new ObjectMapper()
                        .readTree(form).findParents("key").stream()
                                .filter(field -> field.path("key").asText().equals("office"))
                                .flatMap(field -> field.path("values").findValuesAsText("value").stream())
                                .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
