package dk.portvagt.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.documents.Logos;
import dk.portvagt.engine.RaisedIdea;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.KnownMunicipalities;
import dk.portvagt.engine.identity.Municipality;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Over HTTP: an administrator adds a municipality, and it works at once. */
@PortvagtTest
class MunicipalityPagesTest {

    private static final String PAGE = "/portvagt/kommuner";
    private static final String ADMINISTRATOR = "camunda-admin";
    private static final String STRONG = "fire-gule-heste-paa-loftet";
    private static final Pattern LINK = Pattern.compile("/portvagt/adgangskode/[\\w-]+");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private String code;
    private String manager;
    private MultiValueMap<String, Object> form;

    @BeforeEach
    void aWantedMunicipality(@Autowired People people) {
        TestPeople.ensure(people);
        code = TestMunicipality.next();
        manager = "chef-" + code;
        form = new LinkedMultiValueMap<>();
        form.add("kode", code);
        form.add("kommunenavn", "Havnsø Kommune " + code);
        form.add("fornavn", "Gerda");
        form.add("efternavn", "Holm");
        form.add("brugernavn", manager);
        form.add("mail", "gho@test.example");
        form.add("administrator", "ja");
        form.add("begrundelse", "Går med i fællesskabet");
    }

    @Test
    void a_municipality_works_at_once_with_its_first_manager(
            @Autowired KnownMunicipalities municipalities, @Autowired Logos logos) throws IOException {
        form.add("logo", picture(png(40, 20)));
        String answer = add(ADMINISTRATOR).getBody();
        assertThat(answer).contains("Havnsø Kommune %s er klar".formatted(code), "denne side", "har et");
        choosePassword(answer);

        assertThat(groups(manager)).containsExactlyInAnyOrder("digitalisation-manager", "municipal-administrator");
        assertThat(tenants(manager)).containsExactly(code);
        assertThat(municipalities.find(code).map(Municipality::name)).contains("Havnsø Kommune " + code);
        assertThat(municipalities.all().get(0).code())
                .as("the configured ones first")
                .isEqualTo("901");
        assertThat(logos.of(code)).isPresent();
        RestClient chief = RestClient.nobody(port).as(manager, STRONG);
        assertThat(chief.get("/portvagt/logo").header("Content-Type")).isEqualTo("image/png");
        assertThat(chief.get("/portvagt/solutions").text()).contains("Havnsø Kommune " + code, "/portvagt/logo");
        assertThat(chief.get("/camunda/api/cockpit/plugin/portvagt-cockpit/default/pages")
                        .status())
                .isIn(200, 401);

        MultiValueMap<String, Object> person = new LinkedMultiValueMap<>();
        person.add("brugernavn", "ide-" + code);
        person.add("fornavn", "Ida");
        person.add("efternavn", "Bo");
        person.add("mail", "ibo@test.example");
        person.add("rolle", "requester");
        person.add("kommune", code);
        person.add("begrundelse", "Ny");
        String created = http.withBasicAuth(manager, STRONG)
                .postForEntity("/portvagt/ny-person", person, String.class)
                .getBody();
        choosePassword(created);
        RestClient.Answer raised = RaisedIdea.by(RestClient.nobody(port).as("ide-" + code, STRONG));
        assertThat(raised.status()).as(raised.text()).isEqualTo(200);
        assertThat(raised.json().get("tenantId").asText()).isEqualTo(code);
        assertThat(raised.json().get("businessKey").asText()).startsWith(code + "-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kode         | 12              | Kommunekode: skriv de tre cifre
            kode         | 1234            | Kommunekode: skriv de tre cifre
            kode         | -12             | Kommunekode: skriv de tre cifre
            kode         | 000             | Kommunekode: skriv de tre cifre
            kode         | 901             | kommune 901 findes allerede
            kommunenavn  | <b>             | Navn: skriv 2–80 tegn
            kommunenavn  | lyngvig kommune | der er allerede en kommune, der hedder
            begrundelse  | ''              | Begrundelse: skriv hvorfor
            brugernavn   | requester       | Brugernavn: “requester” er allerede en bruger
            brugernavn   | å æ             | Brugernavn: skriv 1–64
            mail         | å               | Mail: skriv adressen
            fornavn      | ''              | Fornavn: skriv 1–100
            """)
    void says_all_that_is_wrong_keeps_what_was_typed_and_does_nothing(String field, String typed, String sentence) {
        form.set(field, typed);

        ResponseEntity<String> refused = add(ADMINISTRATOR);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains(sentence, "Holm").doesNotContain("\"><b>\"", "hører til ingen");
        nothingIsThere();
    }

    @Test
    void refuses_a_logo_of_another_kind_or_size_as_a_file_or_as_a_picture() throws IOException {
        byte[] wide = png(4_001, 1);
        byte[] large = new byte[1_000_001];
        System.arraycopy(png(10, 10), 0, large, 0, 70);
        byte[] broken = {(byte) 0x89, 0x50, 0x4e, 0x47, 1, 2, 3};
        for (byte[] logo : List.of("<svg/>".getBytes(), broken, large, wide)) {
            form.set("logo", picture(logo));
            assertThat(add(ADMINISTRATOR).getBody()).contains("Logo: vælg et billede af typen PNG");
        }
        form.set("logo", picture(new byte[7_000_000]));
        ResponseEntity<String> huge = add(ADMINISTRATOR);
        assertThat(huge.getStatusCode().value()).isEqualTo(422);
        assertThat(huge.getBody()).contains("Logo: filen kunne ikke modtages");
        nothingIsThere();
    }

    @Test
    void the_same_code_twice_is_one_municipality() {
        add(ADMINISTRATOR);
        form.set("brugernavn", "anden-" + code);
        form.set("kommunenavn", "En anden");

        assertThat(add(ADMINISTRATOR).getBody()).contains("kommune %s findes allerede".formatted(code));
        assertThat(identities.createUserQuery().userId("anden-" + code).count()).isZero();
        assertThat(database.sql("SELECT count(*) FROM portvagt.office WHERE municipality = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .as("the usual offices")
                .isEqualTo(8);
    }

    @Test
    void its_logo_can_change_but_not_that_of_a_configured_one() throws IOException {
        add(ADMINISTRATOR);
        MultiValueMap<String, Object> logo = new LinkedMultiValueMap<>();
        logo.add("logo", picture(png(30, 30)));
        assertThat(post(ADMINISTRATOR, PAGE + "/" + code + "/logo", logo)
                        .getStatusCode()
                        .value())
                .isIn(200, 303);
        assertThat(database.sql("SELECT octet_length(logo) FROM portvagt.added_municipality WHERE municipality = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(post(ADMINISTRATOR, PAGE + "/901/logo", logo).getBody()).contains("Kommunen står i opsætningen");
        logo.set("logo", picture("tekst".getBytes()));
        assertThat(post(ADMINISTRATOR, PAGE + "/" + code + "/logo", logo).getBody())
                .contains("Logo: vælg et billede");
        assertThatThrownBy(() -> database.sql("DELETE FROM portvagt.added_municipality WHERE municipality = ?")
                        .param(code)
                        .update())
                .hasMessageContaining("added_municipality");
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipal-administrator", "digitalisation-manager", "analyst", "requester"})
    void nobody_else_adds_municipalities(String user) {
        for (ResponseEntity<String> answer :
                List.of(add(user), http.withBasicAuth(user, TestPeople.PASSWORD).getForEntity(PAGE, String.class))) {
            assertThat(answer.getStatusCode().value()).isEqualTo(403);
            assertThat(answer.getBody()).contains("Kun installationens administrator");
        }
        nothingIsThere();
    }

    private void nothingIsThere() {
        assertThat(database.sql("SELECT count(*) FROM portvagt.municipality WHERE code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(identities.createTenantQuery().tenantId(code).count()).isZero();
        assertThat(identities.createUserQuery().userId(manager).count()).isZero();
    }

    private ResponseEntity<String> add(String by) {
        return post(by, PAGE, form);
    }

    private ResponseEntity<String> post(String by, String address, MultiValueMap<String, Object> fields) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(by, TestPeople.PASSWORD)
                .postForEntity(address, new HttpEntity<>(fields, headers), String.class);
    }

    private void choosePassword(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        MultiValueMap<String, Object> chosen = new LinkedMultiValueMap<>();
        chosen.add("adgangskode", STRONG);
        chosen.add("igen", STRONG);
        assertThat(http.postForEntity(link.group(), chosen, String.class).getBody())
                .contains("Din adgangskode er valgt");
    }

    private static ByteArrayResource picture(byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "logo.png";
            }
        };
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private List<String> groups(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenants(String user) {
        return identities.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
