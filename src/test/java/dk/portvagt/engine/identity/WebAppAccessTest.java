package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which group gets into which web app. */
@PortvagtTest
class WebAppAccessTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
    }

    @ParameterizedTest
    @EnumSource(PortvagtGroup.class)
    void opens_tasklist_to_case_workers_and_administrators(PortvagtGroup group) {
        assertThat(admitted("tasklist", group))
                .isEqualTo(group == PortvagtGroup.ADMINISTRATOR
                        || PortvagtGroup.caseWorkers().contains(group));
    }

    @ParameterizedTest
    @EnumSource(PortvagtGroup.class)
    void opens_cockpit_to_manager_analyst_administrators_and_who_looks_after_the_pool(PortvagtGroup group) {
        assertThat(admitted("cockpit", group))
                .isEqualTo(
                        switch (group) {
                            case DIGITALISATION_MANAGER,
                                    BUDGET_CONTROLLER,
                                    ANALYST,
                                    MODEL_OWNER,
                                    MUNICIPAL_ADMINISTRATOR,
                                    ADMINISTRATOR -> true;
                            default -> false;
                        });
    }

    @ParameterizedTest
    @EnumSource(PortvagtGroup.class)
    void opens_admin_to_administrators_only(PortvagtGroup group) {
        assertThat(admitted("admin", group))
                .isEqualTo(group == PortvagtGroup.ADMINISTRATOR || group == PortvagtGroup.MUNICIPAL_ADMINISTRATOR);
    }

    @Test
    void opens_nothing_to_a_wrong_password() {
        assertThat(new WebAppClient(port)
                        .login("tasklist", "operations-2", "wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void offers_only_what_the_person_may_start() {
        assertThat(startable("requester")).contains("\"it-acquisition\"").contains("\"case-withdrawal\"");
        assertThat(startable("requester")).doesNotContain("\"idea-phase\"").doesNotContain("\"budget-year\"");
        assertThat(startable("digitalisation-manager"))
                .contains("\"case-withdrawal\"")
                .doesNotContain("\"it-acq");
        assertThat(startable("it-architect")).contains("\"intervention\"").doesNotContain("\"budget-year\"");
        assertThat(startable("steering-chair")).containsOnlyOnce("\"key\":").contains("\"absence\"");
    }

    private String startable(String person) {
        WebAppClient browser = new WebAppClient(port);
        browser.login("tasklist", person, TestPeople.PASSWORD);
        return browser.get("/api/engine/engine/default/process-definition?latest=true&active=true"
                        + "&startableInTasklist=true&startablePermissionCheck=true&firstResult=0&maxResults=50")
                .body();
    }

    private boolean admitted(String app, PortvagtGroup group) {
        int status = new WebAppClient(port)
                .login(app, group.id(), TestPeople.PASSWORD)
                .statusCode();
        assertThat(status).isIn(200, 403);
        return status == 200;
    }
}
