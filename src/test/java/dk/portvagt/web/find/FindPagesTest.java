package dk.portvagt.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.Solutions;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Over HTTP: the search for cases and the register of solutions. */
@PortvagtTest
class FindPagesTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    private String here;
    private CaseNumber care;
    private CaseNumber school;

    @BeforeEach
    void two_cases_of_a_municipality() {
        here = TestMunicipality.next();
        TestPeople.settle(beans, here);
        TestPeople.ensure(beans.getBean(People.class));
        String owner = "aase-" + here;
        beans.getBean(People.class)
                .ensure(
                        new Person(owner, "Åse", "Ørsted", List.of(PortvagtGroup.SYSTEM_OWNER), here, null),
                        TestPeople.PASSWORD);
        AcquisitionCases cases = beans.getBean(AcquisitionCases.class);
        care = cases.register(idea("ÆLDRE 100%_klar", "Sundhed", owner), Phase.OPERATION);
        school = cases.register(idea("Skolernes ældre pc'er", "Børn og Unge", null));
        beans.getBean(Solutions.class).register(care, "Omsorg <b>Plus</b>", List.of("CPR-registret"));
        beans.getBean(Contracts.class)
                .sign(
                        care,
                        new Contract(
                                "Søndergård IT A/S",
                                BigDecimal.TEN,
                                new ContractTerms(LocalDate.of(2094, 3, 1), LocalDate.of(2094, 12, 31))));
    }

    /** What is typed, and which of the two cases is found and why. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ældre                  | both   | titlen
            ÆLD                    | both   | titlen
            ældre søndergård       | care   | titlen, leverandøren
            sønder                 | care   | leverandøren
            omsorg                 | care   | løsningen Omsorg &lt;b&gt;Plus&lt;/b&gt;
            åse ørsted             | care   | systemejeren Åse Ørsted
            100%                   | care   | titlen
            %_                     | care   | titlen
            pc'er                  | school | titlen
            2                      | none   | mindst to bogstaver
            %                      | none   | mindst to bogstaver
            __                     | none   | ingen sag
            ' OR ''='              | none   | ingen sag
            ældre xyzzy            | none   | ingen sag
            """)
    void finds_by_every_part_of_a_case(String typed, String expected, String told) {
        String page = find("secretariat-" + here, typed).getBody();

        assertThat(page.contains(care + " "))
                .as("care")
                .isEqualTo(List.of("care", "both").contains(expected));
        assertThat(page.contains(school + " "))
                .as("school")
                .isEqualTo(List.of("school", "both").contains(expected));
        assertThat(page).contains(told).doesNotContain("<b>Plus");
    }

    @Test
    void finds_by_part_of_a_number_and_leads_from_a_whole_one_to_the_case() {
        assertThat(find("requester-" + here, care.toString().substring(0, 9)).getBody())
                .contains(care + " ", school + " ", "sagsnummeret");
        ResponseEntity<String> whole = find("requester-" + here, " " + care + " ");
        assertThat(whole.getStatusCode().value()).isEqualTo(303);
        assertThat(whole.getHeaders().getLocation()).hasPath("/portvagt/sag/" + care);
    }

    @Test
    void finds_nothing_of_another_municipality() {
        assertThat(find("secretariat-2", "søndergård").getBody()).doesNotContain(care.toString());
        assertThat(find("secretariat-2", care.toString()).getBody())
                .contains("ingen sag")
                .doesNotContain("/portvagt/sag/");
        assertThat(find("camunda-admin", care.toString()).getStatusCode().value())
                .isEqualTo(303);
        assertThat(find("analyst", "søndergård").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void says_what_can_be_searched_for() {
        assertThat(find("requester", "").getBody()).contains("Skriv, hvad du leder efter");
        assertThat(find("requester", "x".repeat(5_000)).getBody()).contains("for meget at søge på");
        assertThat(find("requester", "a1 b2 c3 d4 e5 f6 g7").getBody()).contains("for meget at søge på");
        assertThat(find("requester", "<script>alert(1)</script>").getBody()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "?soeg=SØNDER, true",
        "?soeg=cpr-, true",
        "?soeg=%25_, false",
        "?tilstand=udfaset, false",
        "?tilstand=alle&forvaltning=Sundhed, true",
        "?forvaltning=Kultur, false",
        "?ejer=aase-{here}, true",
        "?ejer=requester, false",
        "?fra=x, true",
        "?fra=50, false"
    })
    void lists_solutions_by_what_was_chosen(String query, boolean listed) {
        String page = see("operations-" + here, "/portvagt/solutions" + encoded(query))
                .getBody();

        assertThat(page.contains("href=\"/portvagt/sag/" + care + "\"")).isEqualTo(listed);
        if (listed) {
            assertThat(page)
                    .contains("Søndergård IT A/S", "1. mar. 2094", "31. dec. 2094", "CPR-registret", "Åse Ørsted")
                    .doesNotContain("<b>Plus");
        }
    }

    @Test
    void lists_solutions_to_those_who_may_read_their_cases() {
        assertThat(see("operations-2", "/portvagt/solutions?soeg=" + care).getBody())
                .doesNotContain("href=\"/portvagt/sag/" + care);
        assertThat(see("analyst", "/portvagt/solutions").getStatusCode().value())
                .isEqualTo(403);
    }

    private NewCase idea(String title, String office, String owner) {
        return new NewCase(
                here, title, "Behov", office, Category.SOFTWARE, "requester-" + here, owner, true, false, 2026);
    }

    private String encoded(String query) {
        return query.replace("{here}", here).replace("Ø", "%C3%98");
    }

    private ResponseEntity<String> find(String person, String typed) {
        return see(person, "/portvagt/find?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> see(String person, String path) {
        return http.withBasicAuth(person, TestPeople.PASSWORD)
                .withRequestFactorySettings(settings -> settings.withRedirects(
                        org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects.DONT_FOLLOW))
                .exchange(
                        RequestEntity.get(URI.create("http://localhost:" + port + path))
                                .header(HttpHeaders.ACCEPT, "text/html,*/*")
                                .build(),
                        String.class);
    }
}
