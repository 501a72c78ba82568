package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeBlockTest {

    private static final String ADDRESS = "http://localhost:8080";

    @Test
    void tells_where_to_go() {
        assertThat(WelcomeBlock.forInstallation(ADDRESS, null))
                .contains(ADDRESS + "/camunda/app/tasklist/")
                .contains(ADDRESS + "/camunda/app/cockpit/")
                .contains(ADDRESS + "/camunda/app/admin/")
                .contains(ADDRESS + "/engine-rest/");
    }

    @Test
    void tells_who_can_log_in_to_the_demo_by_municipality() {
        DemoPeople people = () -> List.of(
                new DemoPerson("requester", "Mette Lund", "bestiller", "Nordby Kommune"),
                new DemoPerson("it-architect", "Ole Friis", "IT-arkitekt", "Nordby Kommune"),
                new DemoPerson("requester-2", "Ida Krog", "bestiller", "Sydby Kommune"));

        assertThat(WelcomeBlock.forDemo(ADDRESS, people))
                .contains("password 'portvagt'")
                .contains("requester     Mette Lund, bestiller")
                .contains("it-architect  Ole Friis, IT-arkitekt")
                .containsOnlyOnce("Nordby Kommune")
                .containsOnlyOnce("Sydby Kommune");
    }

    @Test
    void names_the_administrator_of_an_installation() {
        assertThat(WelcomeBlock.forInstallation(ADDRESS, "kirsten")).contains("Administrator   kirsten");
    }
}
