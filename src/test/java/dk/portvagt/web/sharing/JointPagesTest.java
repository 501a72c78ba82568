package dk.portvagt.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.sharing.room.Invitation;
import dk.portvagt.sharing.room.JointProcurements;
import dk.portvagt.sharing.room.Ownership;
import dk.portvagt.sharing.room.OwnershipAnswers;
import dk.portvagt.sharing.room.ParticipantState;
import dk.portvagt.sharing.room.ProfileFacts;
import dk.portvagt.sharing.room.Profiles;
import dk.portvagt.sharing.room.Surrounding;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each municipality reads the readiness of all who take part, and nothing that was not published. */
@PortvagtTest
class JointPagesTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JointProcurements procurements;

    @Autowired
    private Profiles profiles;

    private String lead;
    private String partner;
    private String invited;
    private String ofLead;
    private String ofPartner;
    private String ofInvited;
    private String number;

    @BeforeEach
    void a_room_of_two_and_one_who_has_not_answered() {
        lead = TestMunicipality.next();
        partner = TestMunicipality.next();
        invited = TestMunicipality.next();
        List.of(lead, partner, invited).forEach(code -> Ideas.municipality(beans.getBean(JdbcClient.class), code));
        ofLead = TestPeople.settle(beans, lead);
        ofPartner = TestPeople.settle(beans, partner);
        ofInvited = TestPeople.settle(beans, invited);
        number = procurements
                .open(new Invitation(
                        lead,
                        "Omsorg <b>fælles</b>",
                        "27.69",
                        LocalDate.now(beans.getBean(Clock.class)).plusDays(5),
                        List.of(partner, invited)))
                .orThrow(IllegalStateException::new)
                .number();
        procurements.move(partner, number, ParticipantState.ANSWERED).orThrow(IllegalStateException::new);
    }

    @Test
    void shows_each_verdict_with_its_reason_and_what_would_flip_it() {
        publish(lead, 3);
        publish(partner, 1);

        String page = read("secretariat" + ofLead, "?nummer=" + number);

        assertThat(page)
                .contains("Indkøb: sammen nu", "class=\"verdict NOW\"", "class=\"verdict ALONE\"")
                .contains("ejer på processerne (1→2)")
                .contains("mangler: ingen profil vist")
                .contains("Omsorg &lt;b&gt;fælles&lt;/b&gt;")
                .contains("ESDH: Arkivet");
        assertThat(read("it-architect" + ofPartner, "?nummer=" + number)).contains("ejer på processerne (1→2)");
    }

    @Test
    void shows_neither_names_nor_evidence() {
        beans.getBean(OwnershipAnswers.class)
                .answer(lead, number, Ownership.NEEDS, 2, "Fagchef Bente Holm", "system-owner" + ofLead)
                .orThrow(IllegalStateException::new);
        publish(lead, 2);
        publish(partner, 2);

        assertThat(read("secretariat" + ofPartner, "?nummer=" + number))
                .contains("41.000")
                .doesNotContain("Bente Holm", "system-owner");
    }

    @Test
    void shows_profiles_only_to_those_who_take_part() {
        publish(lead, 2);

        assertThat(read("secretariat" + ofInvited, "?nummer=" + number))
                .contains("inviteret")
                .doesNotContain("Arkivet", "41.000");
        assertThat(read("secretariat" + ofInvited, "")).contains(number);
    }

    @Test
    void strangers_find_nothing() {
        publish(lead, 2);
        String stranger = TestPeople.settle(beans, TestMunicipality.next());

        ResponseEntity<String> guessed = get("secretariat" + stranger, "?nummer=" + number);
        assertThat(guessed.getStatusCode().value()).isEqualTo(404);
        assertThat(guessed.getBody()).contains("Din kommune er ikke inviteret").doesNotContain("Omsorg");
        assertThat(read("secretariat" + stranger, "")).contains("overvejer ikke at dele noget");
        assertThat(get("analyst" + ofLead, "?nummer=" + number).getStatusCode().value())
                .isEqualTo(403);
        assertThat(get("secretariat" + ofLead, "?nummer=x' or '1'='1")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private void publish(String municipality, int processes) {
        profiles.publish(
                        municipality,
                        number,
                        new ProfileFacts(
                                41_000,
                                null,
                                "Omsorg+",
                                null,
                                LocalDate.now(beans.getBean(Clock.class)).minusYears(9),
                                null,
                                "Eksternt",
                                List.of("27.69"),
                                List.of(new Surrounding("ESDH", "Arkivet", null)),
                                Map.of(
                                        Ownership.NEEDS, 2,
                                        Ownership.PROCESSES, processes,
                                        Ownership.RESOURCES, 2),
                                new BigDecimal(4),
                                new BigDecimal(4),
                                100,
                                100),
                        "system-owner")
                .orThrow(IllegalStateException::new);
    }

    private String read(String person, String query) {
        ResponseEntity<String> page = get(person, query);
        assertThat(page.getStatusCode().value()).as(person).isEqualTo(200);
        return page.getBody();
    }

    private ResponseEntity<String> get(String person, String query) {
        return http.withBasicAuth(person, TestPeople.PASSWORD).getForEntity(JointPages.ADDRESS + query, String.class);
    }
}
