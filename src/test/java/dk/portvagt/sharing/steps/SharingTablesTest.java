package dk.portvagt.sharing.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.engine.Probe;
import dk.portvagt.sharing.steps.SharingTables.DataCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The decisions {@code co-operation-form}, {@code requirement-scope} and {@code data-sharing}. */
@PortvagtTest
class SharingTablesTest {

    private static final String ANYWHERE = "901";

    @Autowired
    private SharingTables tables;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource({
        "implementation,2,loose,Implementeringssamarbejde,IT-styregruppen",
        "purchase,6,contract,Indkøbssamarbejde,IT-styregruppen",
        "purchase,6,body,Indkøbssamarbejde,Kommunalbestyrelsen",
        "operation,3,contract,Drift- og supportsamarbejde,Kommunalbestyrelsen",
        "operation,19,body,Drift- og supportsamarbejde,Ankestyrelsen",
        "operation,4,,Drift- og supportsamarbejde,Ankestyrelsen",
        "development,6,loose,Forretningsdrevet udviklingssamarbejde,IT-styregruppen",
        "development,6,body,Forretningsdrevet udviklingssamarbejde,Kommunalbestyrelsen",
        "purchase,1,loose,Afklar først,Ingen",
        "purchase,6,,Afklar først,Ingen endnu",
        ",6,loose,Afklar først,Ingen endnu",
        "purchase,,loose,Afklar først,Ingen endnu"
    })
    void the_form_follows_from_what_is_shared_by_how_many_and_how_firmly(
            @Nullable String shared,
            @Nullable Integer participants,
            @Nullable String commitment,
            String name,
            String approval) {
        for (Boolean authority : new Boolean[] {false, null}) {
            var form = tables.form(ANYWHERE, shared, participants, commitment, authority);
            assertThat(form.name()).isEqualTo(name);
            assertThat(form.approval()).contains(approval);
            assertThat(form.reason()).isNotBlank();
        }
    }

    @Test
    void tasks_of_an_authority_stop_every_form() {
        assertThat(tables.form(ANYWHERE, "operation", 6, "body", true).reason())
                .isEqualTo("Myndighedsopgaver kan ikke overlades uden hjemmel");
    }

    @Test
    void the_legal_shell_of_a_body_names_its_paragraphs() {
        assertThat(tables.form(ANYWHERE, "operation", 6, "body", false).legalShell())
                .contains("§ 60 eller § 60 a");
    }

    @ParameterizedTest
    @CsvSource({
        "law,must,false,common",
        "law,wish,,common",
        "habit,must,true,challenge",
        "habit,wish,,challenge",
        "choice,must,false,local",
        "choice,must,,local",
        "choice,wish,false,challenge",
        "choice,must,true,common",
        "choice,,false,challenge",
        ",must,false,challenge",
        ",,,challenge"
    })
    void law_is_common_habit_is_challenged_and_an_own_choice_is_paid_by_those_who_make_it(
            @Nullable String basis, @Nullable String strength, @Nullable Boolean others, String scope) {
        assertThat(tables.scope(ANYWHERE, basis, strength, others).scope()).isEqualTo(scope);
    }

    @Test
    void a_missing_answer_about_a_requirement_says_so() {
        assertThat(tables.scope(ANYWHERE, null, "must", false).reason()).startsWith("Oplysninger mangler");
    }

    @Test
    void data_are_shared_when_nothing_is_left_to_do() {
        assertThat(tables.dataConditions(ANYWHERE, "none", null, true, false, false))
                .isEmpty();
        assertThat(tables.dataConditions(ANYWHERE, "ordinary", true, true, true, true))
                .isEmpty();
        assertThat(tables.dataConditions(ANYWHERE, "ordinary", false, false, false, true))
                .extracting(DataCondition::condition)
                .containsExactly(
                        "Find hjemlen til at dele personoplysningerne",
                        "Udpeg ét kilderegister, som alle henter oplysningen fra",
                        "Indgå en aftale om formål, kvalitet, sletning og ansvar");
        assertThat(tables.dataConditions(ANYWHERE, "sensitive", true, true, true, false))
                .extracting(DataCondition::responsible)
                .containsExactly("Databeskyttelsesrådgiver");
    }

    @Test
    void an_unknown_answer_about_data_is_a_condition() {
        assertThat(tables.dataConditions(ANYWHERE, null, null, null, null, null))
                .hasSize(4);
    }

    @Test
    void a_municipality_s_own_table_goes_before_the_shared_one() throws IOException {
        String own = TestMunicipality.next();
        String content = Files.readString(Path.of("processes/decisions/requirement-scope.dmn"))
                .replace("\"Kommunen selv\"", "\"Forvaltningen selv\"");
        Probe.deploy(repository.createDeployment().tenantId(own).addString("requirement-scope.dmn", content));

        assertThat(tables.scope(own, "choice", "must", false).payer()).isEqualTo("Forvaltningen selv");
        assertThat(tables.scope(ANYWHERE, "choice", "must", false).payer()).isEqualTo("Kommunen selv");
    }
}
