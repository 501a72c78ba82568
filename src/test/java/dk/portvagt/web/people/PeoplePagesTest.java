package dk.portvagt.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
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

/** Over HTTP: administrators look after people, and a person chooses a password. */
@PortvagtTest
class PeoplePagesTest {

    private static final String PAGE = "/portvagt/personer";
    private static final String STRONG = "fire-gule-heste-paa-loftet";
    private static final Pattern LINK = Pattern.compile("http://[^<]*(/portvagt/adgangskode/[\\w-]+)<");
    private static final Pattern STATE = Pattern.compile("name=\"set\" value=\"([^\"]*)\"");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    private String here;
    private String suffix;
    private String administrator;
    private String person;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        here = TestMunicipality.next();
        suffix = TestPeople.settle(beans, here);
        administrator = "municipal-administrator" + suffix;
        person = "mlu" + suffix;
    }

    @Test
    void a_new_person_works_at_the_first_login() {
        String link = created(administrator, "requester", "secretariat");

        assertThat(groups(person)).containsExactlyInAnyOrder("requester", "secretariat");
        assertThat(municipalities(person)).containsExactly(here);
        assertThat(identities.checkPassword(person, "")).isFalse();

        assertThat(http.getForEntity(link, String.class).getBody())
                .contains("Velkommen, <span>Mette Lund</span>", person);
        assertThat(choose(link, STRONG, STRONG + "!").getBody()).contains("ikke ens");
        assertThat(choose(link, "velkommen2026", "velkommen2026").getBody())
                .contains("Adgangskoden er for let at gætte");
        assertThat(choose(link, STRONG, STRONG).getBody()).contains("Din adgangskode er valgt");

        ResponseEntity<String> work =
                http.withBasicAuth(person, STRONG).getForEntity("/portvagt/solutions", String.class);
        assertThat(work.getStatusCode().value()).isEqualTo(200);
        assertThat(work.getBody())
                .contains("Mette Lund", "Opgaver", "Indlæs løsninger")
                .doesNotContain("Personer");
        for (ResponseEntity<String> again :
                List.of(http.getForEntity(link, String.class), choose(link, STRONG, STRONG))) {
            assertThat(again.getStatusCode().value()).isEqualTo(404);
            assertThat(again.getBody()).contains("Linket virker ikke");
        }
        assertThat(page(administrator, person).getBody())
                .contains("Oprettet som Bestiller, Sekretariat i kommune " + here, "Ny i forvaltningen");
    }

    @Test
    void an_old_link_works_no_more_than_a_replaced_one() {
        String first = created(administrator, "requester");
        String second =
                link(post(administrator, PAGE + "/" + person + "/adgangskode", form("begrundelse", "Linket gik tabt")));

        assertThat(http.getForEntity(first, String.class).getStatusCode().value())
                .isEqualTo(404);
        assertThat(http.getForEntity(second, String.class).getStatusCode().value())
                .isEqualTo(200);
        database.sql("UPDATE portvagt.password_link SET expires_at = now() - interval '1 second' WHERE person = ?")
                .param(person)
                .update();
        assertThat(choose(second, STRONG, STRONG).getStatusCode().value()).isEqualTo(404);
        assertThat(identities.checkPassword(person, STRONG)).isFalse();
    }

    @Test
    void tells_everything_that_is_wrong_with_a_new_person_and_keeps_what_was_typed() {
        MultiValueMap<String, Object> form = form(
                "brugernavn",
                "requester" + suffix,
                "fornavn",
                "Åse <b>",
                "efternavn",
                "",
                "mail",
                "åse",
                "begrundelse",
                "x");

        ResponseEntity<String> refused = post(administrator, "/portvagt/ny-person", form);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("er allerede en bruger", "Fornavn: ", "Efternavn: ", "Mail: ", "Roller: ")
                .contains("value=\"åse\"")
                .doesNotContain("<b>\"");
    }

    @Test
    void changes_roles_and_notes_who_did_it_and_why() {
        created(administrator, "requester");
        String state = state(administrator, person);

        assertThat(post(administrator, PAGE + "/" + person, changed(state, "it-architect"))
                        .getBody())
                .doesNotContain("role=\"alert\"");
        assertThat(groups(person)).containsExactly("it-architect");
        assertThat(page(administrator, person).getBody())
                .contains(
                        "Har fået rollen IT-arkitekt.",
                        "Har ikke længere rollen Bestiller.",
                        "Skifter job",
                        "Test Kommuneadministrator");
        assertThat(post(administrator, PAGE + "/" + person, changed(state, "pmo"))
                        .getBody())
                .as("the administrator has not seen the change meanwhile")
                .contains("En anden har ændret personen imens");
        assertThatThrownBy(() -> database.sql("DELETE FROM portvagt.person_change WHERE person = ?")
                        .param(person)
                        .update())
                .hasMessageContaining("person_change");
    }

    @Test
    void nobody_gives_themself_a_role(@LocalServerPort int port) {
        String chief = "camunda-admin" + suffix;
        for (String self : List.of(administrator, chief)) {
            List<String> before = groups(self);
            MultiValueMap<String, Object> form = changed(state(self, self), before.get(0), "steering-chair");

            assertThat(post(self, PAGE + "/" + self, form).getBody()).contains("du kan ikke give dig selv en rolle");
            assertThat(RestClient.nobody(port)
                            .as(self, TestPeople.PASSWORD)
                            .put("/engine-rest/group/steering-chair/members/" + self, "")
                            .text())
                    .contains("Du kan ikke give dig selv en rolle.");
            assertThat(groups(self)).isEqualTo(before);
        }
    }

    @Test
    void cures_what_does_not_fit_together_with_one_press() {
        String chief = "camunda-admin" + suffix;
        created(administrator, "requester");
        identities.deleteTenantUserMembership(here, person);
        assertThat(list(chief, "?vis=ret&soeg=" + person)).contains("hører ikke til nogen kommune", "Giv kommunen");

        cure(chief, "NO_MUNICIPALITY", here);
        assertThat(municipalities(person)).containsExactly(here);
        assertThat(list(chief, "?vis=ret&soeg=" + person)).contains("ingen personer, der passer");

        identities.deleteMembership(person, "requester");
        Group stray = identities.newGroup("stray" + suffix);
        identities.saveGroup(stray);
        identities.createMembership(person, stray.getId());
        assertThat(list(administrator, "?soeg=" + person)).contains("Har ingen rolle", "Giv rollen");
        cure(chief, "UNKNOWN_GROUP", "");
        cure(administrator, "NO_ROLE", "system-owner");

        assertThat(groups(person)).containsExactly("system-owner");
        assertThat(page(administrator, person).getBody()).contains("Rettet fra listen: Har ingen rolle");
        identities.deleteGroup(stray.getId());
    }

    @Test
    void shows_and_changes_those_whom_the_person_administers() {
        String analyst = "analyst" + suffix;
        assertThat(list(administrator, "?soeg=" + suffix)).contains("requester" + suffix);
        assertThat(list(administrator, "")).doesNotContain("/requester-2\"", "/camunda-admin-2\"");
        assertThat(page(administrator, "requester-2").getStatusCode().value()).isEqualTo(404);
        assertThat(post(administrator, PAGE + "/" + analyst + "/adgangskode", form("begrundelse", "Vil se modellerne"))
                        .getBody())
                .contains("Du administrerer kun de brugere")
                .doesNotContain("/portvagt/adgangskode/");
        assertThat(identities.checkPassword(analyst, TestPeople.PASSWORD)).isTrue();
        assertThat(post(administrator, "/portvagt/ny-person", person("camunda-admin"))
                        .getBody())
                .contains("rollen “Administrator” kan du ikke give");
        for (String other : List.of("requester" + suffix, "digitalisation-manager" + suffix, analyst)) {
            assertThat(get(other, PAGE).getStatusCode().value()).as(other).isEqualTo(403);
            assertThat(post(other, "/portvagt/ny-person", person("requester"))
                            .getStatusCode()
                            .value())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(identities.createUserQuery().userId(person).count()).isZero();
    }

    @Test
    void a_file_shows_what_it_does_and_then_does_all_of_it_or_nothing() {
        created(administrator, "requester");
        String other = "abo" + suffix;
        String file = "Brugernavn;Fornavn;Efternavn;Mail;Roller;Kommune\r\n"
                + "%s;Mette;Lund;mlu@test.example;Bestiller, PMO;%s\r\n%s;Åse;Bo;aabo@test.example;IT-drift;%s\r\n"
                        .formatted(person, here, other, here);

        assertThat(upload(file).getBody())
                .contains("Nye personer: 1. Ændringer: 1. Uændret: 0", "Har fået rollen PMO.", "Åse Bo", "IT-drift");
        assertThat(groups(person)).as("nothing yet").containsExactly("requester");

        assertThat(takeIn(file).getBody()).contains("Oprettet: 1. Ændret: 1. Uændret: 0.", "/portvagt/adgangskode/");
        assertThat(groups(person)).containsExactlyInAnyOrder("requester", "pmo");
        assertThat(municipalities(other)).containsExactly(here);
        assertThat(takeIn(file).getBody()).contains("Oprettet: 0. Ændret: 0. Uændret: 2.");
        assertThat(upload(get(administrator, "/portvagt/personer-fil/hent").getBody())
                        .getBody())
                .as("the file of everybody is read as it is written")
                .contains("Nye personer: 0. Ændringer: 0.");
    }

    @Test
    void a_file_with_an_error_changes_nothing_and_says_where_it_is() {
        String file = "Brugernavn;Fornavn;Efternavn;Mail;Roller;Kommune\n"
                + "%1$s;Mette;Lund;mlu@test.example;Bestiller;%2$s\n\nb-%1$s;Bo;Bak;bo;Kok;902\n%1$s;;;;Administrator;\n"
                        .formatted(person, here);

        for (ResponseEntity<String> answer : List.of(upload(file), takeIn(file))) {
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(answer.getBody())
                    .containsSubsequence("<td>4</td>", "Roller", "“Kok” er ikke en rolle")
                    .containsSubsequence("<td>5</td>", "Brugernavnet står også i række 2")
                    .containsSubsequence("<td>4</td>", "<td>Mail</td>")
                    .containsSubsequence("<td>4</td>", "<td>Kommune</td>", "“902” er ikke en kommune, du administrerer")
                    .containsSubsequence("<td>5</td>", "rollen “Administrator” kan du ikke give");
        }
        assertThat(identities.createUserQuery().userId(person).count()).isZero();
        assertThat(upload("Navn;Alder\nA;3\n").getBody()).contains("Kolonnen “Navn” kendes ikke");
    }

    @Test
    void leave_and_a_departure_are_registered_on_the_page_and_listed() {
        String heir = "digital-consultant" + suffix;
        String day = LocalDate.now().plusDays(30).toString();
        String leaver = "requester" + suffix;
        String absent = sent(leaver, "/fravaer", "fra", day, "til", day, "stedfortraeder", heir);
        assertThat(absent).contains("stedfortræder er Test Digitaliseringskonsulent", "Meld tilbage i dag");

        assertThat(sent(leaver, "/fratraedelse", "dag", "i morgen", "efterfoelger", heir))
                .contains("Vælg en dag.");
        assertThat(sent(leaver, "/fratraedelse", "dag", day, "efterfoelger", heir))
                .contains("Test Bestiller fratræder. Sidste arbejdsdag er", "Fortryd fratrædelsen");
        assertThat(list(administrator, "?vis=fratraadt")).contains("Test Bestiller", "fratræder ", "1–1 af 1");
        assertThat(sent(leaver, "/fortryd")).contains("Fratrædelsen er fortrudt.");
        assertThat(list(administrator, "?vis=fratraadt")).doesNotContain("Test Bestiller");
    }

    private String sent(String user, String act, String... fields) {
        MultiValueMap<String, Object> form = form(fields);
        form.add("begrundelse", "Nyt job");
        return post(administrator, PAGE + "/" + user + act, form).getBody();
    }

    private ResponseEntity<String> upload(String file) {
        return multipart(
                "/portvagt/personer-fil", "file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return "personer.csv";
                    }
                });
    }

    private ResponseEntity<String> takeIn(String file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/plain;charset=UTF-8"));
        return multipart("/portvagt/personer-fil/indlaes", "content", new HttpEntity<>(file, headers));
    }

    private ResponseEntity<String> multipart(String address, String field, Object content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add(field, content);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(administrator, TestPeople.PASSWORD)
                .postForEntity(address, new HttpEntity<>(form, headers), String.class);
    }

    private String created(String by, String... roles) {
        return link(post(by, "/portvagt/ny-person", person(roles)));
    }

    private MultiValueMap<String, Object> person(String... roles) {
        MultiValueMap<String, Object> form = form(
                "brugernavn",
                person,
                "fornavn",
                "Mette",
                "efternavn",
                "Lund",
                "mail",
                "mlu@test.example",
                "kommune",
                here);
        form.add("begrundelse", "Ny i forvaltningen");
        form.addAll("rolle", List.of((Object[]) roles));
        return form;
    }

    private MultiValueMap<String, Object> changed(String state, String... roles) {
        MultiValueMap<String, Object> form = person(roles);
        form.set("begrundelse", "Skifter job");
        form.set("set", state);
        return form;
    }

    private void cure(String by, String misfit, String choice) {
        assertThat(post(by, PAGE + "/" + person + "/ret", form("fejl", misfit, "valg", choice))
                        .getBody())
                .doesNotContain("role=\"alert\"");
    }

    private String state(String by, String of) {
        return first(STATE, page(by, of).getBody());
    }

    private static String link(ResponseEntity<String> page) {
        assertThat(page.getStatusCode().value()).as(page.getBody()).isEqualTo(200);
        return first(LINK, page.getBody());
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private ResponseEntity<String> choose(String link, String password, String again) {
        return http.postForEntity(link, encoded(form("adgangskode", password, "igen", again)), String.class);
    }

    private String list(String by, String query) {
        return get(by, PAGE + query).getBody();
    }

    private ResponseEntity<String> page(String by, String user) {
        return get(by, PAGE + "/" + user);
    }

    private ResponseEntity<String> get(String by, String address) {
        return http.withBasicAuth(by, TestPeople.PASSWORD).getForEntity(address, String.class);
    }

    private ResponseEntity<String> post(String by, String address, MultiValueMap<String, Object> form) {
        return http.withBasicAuth(by, TestPeople.PASSWORD).postForEntity(address, encoded(form), String.class);
    }

    private static HttpEntity<MultiValueMap<String, Object>> encoded(MultiValueMap<String, Object> form) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/x-www-form-urlencoded;charset=UTF-8"));
        return new HttpEntity<>(form, headers);
    }

    private static MultiValueMap<String, Object> form(String... fields) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }

    private List<String> groups(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> municipalities(String user) {
        return identities.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
