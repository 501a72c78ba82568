package dk.portvagt.web.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.Register;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Over HTTP: a solution, the landscape, and the register as files. */
@PortvagtTest
class LandscapePagesTest {

    private static final String ADDRESS = "/portvagt/solutions";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Register register;

    private String here;
    private String suffix;
    private CaseNumber care;

    @BeforeEach
    void two_solutions() {
        here = TestMunicipality.next();
        suffix = TestPeople.settle(beans, here);
        TestPeople.ensure(beans.getBean(People.class));
        care = solution("Omsorg <b>Plus</b>", "MitID");
        CaseNumber journal = solution("Journal Øst", "Omsorg <b>Plus</b>");
        register.note(care, Facts.of(Map.of(Field.USERS, 0, Field.KLE, List.of("27.36"))));
        register.note(care, "MitID", null, Facts.of(Map.of(Field.CRITICALITY, "HIGH")));
        register.note(journal, "Omsorg <b>Plus</b>", care, Facts.of(Map.of(Field.DIRECTION, "OUT")));
    }

    @Test
    void a_solution_shows_what_is_known_and_what_is_missing() {
        ResponseEntity<String> page = as("requester").getForEntity(ADDRESS + "/" + care, String.class);

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("Omsorg &lt;b&gt;Plus&lt;/b&gt;", ">0</td>", "mangler", "aldrig bekræftet")
                .contains("Journal Øst", "data-critical=\"HIGH\"", "data-direction=\"OUT\"")
                .doesNotContain("<b>Plus");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void the_landscape_is_a_table_that_can_be_searched_without_a_script() {
        String all = landscape("");
        assertThat(all).contains("Integrationer: 2", "Løsninger: 2 af 2 i drift", "MitID");

        assertThat(landscape("?soeg=mitid")).contains("Integrationer: 1", "MitID");
        assertThat(landscape("?kle=27")).contains("Løsninger: 1 af 2", "Integrationer: 2");
        assertThat(landscape("?soeg=findes-ikke")).contains("Der er ingen integrationer, der passer");
        assertThat(http.getForEntity("/webjars/cytoscape/3.33.1/dist/cytoscape.min.js", String.class)
                        .getBody())
                .as("the library that the page names is there")
                .contains("cytoscape");
        assertThat(as("requester")
                        .getForEntity("/portvagt/landscape.js", String.class)
                        .getBody())
                .contains("landskab-billede");
    }

    @Test
    void nobody_sees_the_solutions_of_another_municipality() {
        for (String address : List.of("/" + care, "/landscape?kommune=" + here, "/901-2026-9999", "/nonsens")) {
            ResponseEntity<String> page =
                    http.withBasicAuth("requester", TestPeople.PASSWORD).getForEntity(ADDRESS + address, String.class);
            assertThat(page.getStatusCode().value()).as(address).isEqualTo(404);
            assertThat(page.getBody())
                    .contains("Der er ingen løsning her, som du kan se")
                    .doesNotContain("MitID");
        }
    }

    @Test
    void the_secretariat_takes_a_file_and_reads_it_in_again() {
        String file = as("secretariat")
                .getForEntity(ADDRESS + "/files/loesninger", String.class)
                .getBody();
        assertThat(file).startsWith("\uFEFFUUID;Sag;Løsning;Produkt;Version;KLE;");

        String changed = file.replace(";27.36;", ";27.36, 27.42;");
        ResponseEntity<String> seen = send("", "file", changed);
        assertThat(seen.getBody())
                .contains("Ændrede: 1. Uændrede: 1. Intet er indlæst endnu", "KLE: 27.36 → 27.36, 27.42");
        assertThat(register.find(care).orElseThrow().facts().text(Field.KLE)).isEqualTo("27.36");

        assertThat(send("/read-in", "content", changed).getBody()).contains("Indlæst: løsninger.", "Ændrede: 1");
        assertThat(register.find(care).orElseThrow().facts().text(Field.KLE)).isEqualTo("27.36, 27.42");

        ResponseEntity<String> wrong = send("/read-in", "content", changed.replace("27.36, 27.42", "pleje"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("Intet er indlæst", "er ikke et KLE-nummer");
        assertThat(as("requester")
                        .getForEntity(ADDRESS + "/files", String.class)
                        .getBody())
                .contains("Kun sekretariatet i én kommune");
    }

    @Test
    void a_name_that_begins_like_a_formula_leaves_as_text_and_comes_back() {
        CaseNumber formula = solution("=1+1", "@hjem");
        for (String word : List.of("loesninger", "integrationer")) {
            String file = as("secretariat")
                    .getForEntity(ADDRESS + "/files/" + word, String.class)
                    .getBody();
            assertThat(file).contains(";'=1+1;").doesNotContain(";=1+1").doesNotContain(";@hjem");
            assertThat(send("", "file", file).getBody()).as(word).contains("Nye rækker: 0. Ændrede: 0.");
        }
        assertThat(register.find(formula)).isPresent();
    }

    private String landscape(String query) {
        return as("requester")
                .getForEntity(ADDRESS + "/landscape" + query, String.class)
                .getBody();
    }

    private CaseNumber solution(String name, String system) {
        CaseNumber number = beans.getBean(AcquisitionCases.class).register(Ideas.of(here, name));
        beans.getBean(Solutions.class).register(number, name, List.of(system));
        return number;
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person + suffix, TestPeople.PASSWORD);
    }

    private ResponseEntity<String> send(String path, String part, String text) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        HttpHeaders plain = new HttpHeaders();
        plain.setContentType(MediaType.parseMediaType("text/plain;charset=UTF-8"));
        form.add(part, part.equals("file") ? named(text) : new HttpEntity<>(text, plain));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return as("secretariat")
                .postForEntity(ADDRESS + "/files" + path, new HttpEntity<>(form, headers), String.class);
    }

    private static ByteArrayResource named(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "register.csv";
            }
        };
    }
}
