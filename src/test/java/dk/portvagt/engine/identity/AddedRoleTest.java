package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.engine.RestClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A role that an administrator makes on a page: what its members see and do, and what models make of it. */
@PortvagtTest
class AddedRoleTest {

    private static final String PAGE = "/portvagt/roller";
    private static final Pattern LINK = Pattern.compile("/portvagt/adgangskode/[\\w-]+");
    private static final String STRONG = "fire-gule-heste-paa-loftet";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    private String here;
    private String suffix;
    private String role;
    private RestClient administrator;
    private RestClient municipal;

    @BeforeEach
    void aMunicipality() {
        here = TestMunicipality.next();
        suffix = TestPeople.settle(beans, here);
        role = "dpo" + suffix;
        administrator = as("camunda-admin" + suffix);
        municipal = as("municipal-administrator" + suffix);
    }

    @Test
    void its_members_find_take_and_finish_their_tasks_and_see_what_was_chosen() {
        assertThat(make(role, "Rådgiver " + here, "CASES").status()).isEqualTo(303);
        assertThat(administrator.get(PAGE + "?lavet=" + role).text())
                .contains("Rollen Rådgiver %s er klar".formatted(here), "<code>" + role, "0 personer");
        String person = member(role);
        RestClient dpo = RestClient.nobody(port).as(person, STRONG);

        RepositoryService models = beans.getBean(RepositoryService.class);
        ProbeCase.deploy(models, beans.getBean(GrantSetup.class));
        String instance = new ProbeCase(port).start("requester" + suffix, "Omsorgssystem");
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_OfArchitects")
                .tenantIdIn(here)
                .singleResult();
        tasks.addCandidateGroup(task.getId(), role);
        assertThat(dpo.get("/engine-rest/task/" + task.getId()).text()).contains("IT-arkitekternes opgave");
        assertThat(dpo.get("/engine-rest/filter?itemCount=true&maxResults=50").text())
                .contains("Min gruppes opgaver", "\"itemCount\":1")
                .doesNotContain("Budget", "Alle opgaver");
        assertThat(dpo.get("/engine-rest/process-definition/" + task.getProcessDefinitionId() + "/xml")
                        .status())
                .isEqualTo(200);
        assertThat(dpo.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"%s\"}".formatted(person))
                        .status())
                .isEqualTo(204);
        assertThat(dpo.post("/engine-rest/task/" + task.getId() + "/submit-form", """
                        {"variables": {"answer": {"value": "Ja"}}}""")
                        .status())
                .isEqualTo(204);
        assertThat(dpo.get("/engine-rest/process-instance/" + instance).status())
                .as("Cockpit's view of the instance stays closed")
                .isEqualTo(404);

        String number = beans.getBean(AcquisitionCases.class)
                .register(Ideas.of(here, "Omsorgssystem"))
                .toString();
        assertThat(dpo.get("/portvagt/sag/" + number).text()).contains("Omsorgssystem", "Opgaver");
        assertThat(dpo.get("/portvagt/overblik?kommune=" + here).status()).isEqualTo(404);
        assertThat(dpo.get("/portvagt/invoices").status()).isEqualTo(403);
        assertThat(dpo.get("/portvagt/personer").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"TASKS, 403, 404", "CASES, 200, 404", "MEETINGS, 200, 200"})
    void opens_what_was_chosen_and_nothing_else(String access, int cases, int meetings) {
        make(role, "Rådgiver " + here, access);
        RestClient dpo = RestClient.nobody(port).as(member(role), STRONG);

        assertThat(dpo.get("/portvagt/solutions").status()).isEqualTo(cases);
        assertThat(dpo.get("/portvagt/overblik?kommune=" + here).status()).isEqualTo(meetings);
        for (String closed :
                new String[] {"/portvagt/invoices", "/portvagt/mails", "/portvagt/existing-solutions", PAGE}) {
            assertThat(dpo.get(closed).status()).as(closed).isEqualTo(403);
        }
    }

    @Test
    void a_municipality_administers_its_people_with_the_role() {
        make(role, "Rådgiver " + here, "TASKS");
        String person = member(role);
        String page = municipal.get("/portvagt/personer/" + person).text();

        assertThat(page).contains("Oprettet som Rådgiver %s i kommune %s".formatted(here, here));
        assertThat(municipal.get("/portvagt/personer?vis=ret&soeg=" + person).text())
                .contains("ingen personer, der passer");
        assertThat(municipal
                        .send(
                                "POST",
                                "/portvagt/personer/" + person + "/adgangskode",
                                "application/x-www-form-urlencoded",
                                "begrundelse=Glemt")
                        .text())
                .contains("/portvagt/adgangskode/");
        assertThat(municipal.get("/portvagt/personer-fil/hent").text())
                .as("the file that is written is one that can be read")
                .contains("Rådgiver " + here);
    }

    @Test
    void models_name_it_at_once_but_not_for_money_or_decisions() throws IOException {
        RestClient analyst = as("analyst" + suffix);
        assertThat(deploy(analyst, "idea-phase.bpmn", "\"it-architect\"", "\"" + role + "\"")
                        .text())
                .contains("Ukendt gruppe '" + role + "'");

        make(role, "Rådgiver " + here, "CASES");

        assertThat(deploy(analyst, "idea-phase.bpmn", "\"it-architect\"", "\"" + role + "\"")
                        .text())
                .contains("Venter på aktivering");
        assertThat(analyst.get("/camunda/api/cockpit/plugin/portvagt-cockpit/default/aendringer/skabeloner.json")
                        .status())
                .isIn(200, 401);
        assertThat(deploy(analyst, "item-decision.bpmn", "\"steering-group,secretariat\"", "\"" + role + "\"")
                        .text())
                .contains("Rollen '" + role + "' er tilføjet af en administrator og kan hverken afgøre noget");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DPO           | Rådgiver X      | CASES | Id: skriv 2–40 små bogstaver
            d             | Rådgiver X      | CASES | Id: skriv 2–40 små bogstaver
            dpo--x        | Rådgiver X      | CASES | Id: skriv 2–40 små bogstaver
            ''            | Rådgiver X      | CASES | Id: skriv 2–40 små bogstaver
            camunda-admin | Rådgiver X      | CASES | “camunda-admin” er allerede en rolle
            dpo-x         | Økonomikonsulent | CASES | der er allerede en rolle, der hedder “Økonomikonsulent”
            dpo-x         | A, B            | CASES | Navn: skriv 2–60 tegn uden komma
            dpo-x         | <b>Rådgiver</b> | CASES | Navn: skriv 2–60 tegn uden komma
            dpo-x         | Rådgiver X      | ALL   | Adgang: vælg
            """)
    void says_what_is_wrong_and_keeps_what_was_typed(String id, String name, String access, String sentence) {
        RestClient.Answer refused = make(id, name, access);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(sentence, "Skal udtale sig").doesNotContain("<b>Rådgiver");
        assertThat(database.sql("SELECT count(*) FROM portvagt.added_role WHERE id IN ('dpo-x', 'camunda-admin')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refuses_a_role_twice_and_a_group_that_admin_knows() {
        make(role, "Rådgiver " + here, "CASES");
        assertThat(make(role, "En anden " + here, "CASES").text())
                .contains("“%s” er allerede en rolle".formatted(role));
        assertThat(make(role + "-b", "rådgiver " + here, "CASES").text())
                .contains("der er allerede en rolle, der hedder");
        assertThat(administrator
                        .send("POST", PAGE, "application/x-www-form-urlencoded", fields("id", role + "-b"))
                        .text())
                .contains("Navn: ", "Adgang: ", "Begrundelse: ");

        identities.saveGroup(identities.newGroup("stray" + suffix));
        assertThat(make("stray" + suffix, "Løs " + here, "CASES").text()).contains("er allerede en gruppe i Admin");
        identities.deleteGroup("stray" + suffix);
    }

    @Test
    void is_renamed_and_nothing_else() {
        make(role, "Rådgivr " + here, "CASES");
        String renaming = PAGE + "/" + role + "/navn";
        assertThat(administrator
                        .send("POST", renaming, "application/x-www-form-urlencoded", fields("navn", "Rådgiver " + here))
                        .status())
                .isEqualTo(303);

        assertThat(administrator.get(PAGE).text()).contains("Rådgiver " + here).doesNotContain("Rådgivr");
        assertThat(identities.createGroupQuery().groupId(role).singleResult().getName())
                .isEqualTo("Rådgiver " + here);
        assertThat(administrator
                        .send("POST", renaming, "application/x-www-form-urlencoded", fields("navn", "Bestiller"))
                        .text())
                .contains("der er allerede en rolle, der hedder “Bestiller”");
        assertThat(administrator
                        .send(
                                "POST",
                                PAGE + "/requester/navn",
                                "application/x-www-form-urlencoded",
                                fields("navn", "Herre"))
                        .text())
                .contains("Rollen findes ikke");
        assertThatThrownBy(() -> database.sql("UPDATE portvagt.added_role SET access = 'MEETINGS' WHERE id = ?")
                        .param(role)
                        .update())
                .hasMessageContaining("added_role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipal-administrator", "digitalisation-manager", "analyst", "requester"})
    void nobody_else_makes_roles(String group) {
        RestClient other = as(group + suffix);
        assertThat(other.get(PAGE).status()).isEqualTo(403);
        assertThat(other.send(
                                "POST",
                                PAGE,
                                "application/x-www-form-urlencoded",
                                fields("id", role, "navn", "Rådgiver", "adgang", "CASES", "begrundelse", "x"))
                        .text())
                .contains("Kun installationens administrator");
        assertThat(identities.createGroupQuery().groupId(role).count()).isZero();
    }

    private RestClient as(String userId) {
        return RestClient.nobody(port).as(userId, TestPeople.PASSWORD);
    }

    private RestClient.Answer make(String id, String name, String access) {
        return administrator.send(
                "POST",
                PAGE,
                "application/x-www-form-urlencoded",
                fields("id", id, "navn", name, "adgang", access, "begrundelse", "Skal udtale sig"));
    }

    /** Creates somebody with that role alone, by the municipality's own administrator. */
    private String member(String group) {
        String person = "mlu" + suffix;
        String answer = municipal
                .send(
                        "POST",
                        "/portvagt/ny-person",
                        "application/x-www-form-urlencoded",
                        fields(
                                "brugernavn", person,
                                "fornavn", "Mette",
                                "efternavn", "Lund",
                                "mail", "mlu@test.example",
                                "rolle", group,
                                "kommune", here,
                                "begrundelse", "Ny rådgiver"))
                .text();
        Matcher link = LINK.matcher(answer);
        assertThat(link.find()).as(answer).isTrue();
        RestClient.nobody(port)
                .send(
                        "POST",
                        link.group(),
                        "application/x-www-form-urlencoded",
                        fields("adgangskode", STRONG, "igen", STRONG));
        return person;
    }

    private RestClient.Answer deploy(RestClient analyst, String file, String before, String after) throws IOException {
        String model = Files.readString(Path.of("processes", file));
        String changed = model.replaceFirst("candidateGroups=" + before, "candidateGroups=" + after);
        assertThat(changed).isNotEqualTo(model);
        return analyst.deploy(file, changed, Map.of("tenant-id", here));
    }

    private static String fields(String... pairs) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.append(fields.isEmpty() ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return fields.toString();
    }
}
