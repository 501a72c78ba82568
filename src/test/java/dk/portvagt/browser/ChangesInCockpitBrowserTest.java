package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.cockpit.change.DeployedModels;
import dk.portvagt.workflow.RaisedIdea;
import dk.portvagt.workflow.RestClient;
import dk.portvagt.workflow.identity.People;
import dk.portvagt.workflow.identity.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst deploys from the Modeler, looks in Cockpit at what it changes, and activates it. */
@BrowserTest
class ChangesInCockpitBrowserTest {

    private static final Map<String, String> OWN = Map.of("tenant-id", TestPeople.ELSEWHERE);

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Test
    void the_analyst_sees_what_a_deployment_changes_and_activates_it(
            Page page, @Autowired People people, @Autowired RepositoryService repository) throws IOException {
        TestPeople.ensure(people);
        DeployedModels models = new DeployedModels(port, repository);
        String begun = null;
        try {
            models.activate("analyst-2", "idea-phase.bpmn", idea("Screen idéen i 902"), OWN);
            begun = raise();
            RestClient.Answer deployed = RestClient.nobody(port)
                    .as("analyst-2", TestPeople.PASSWORD)
                    .deploy("idea-phase.bpmn", idea("Screen <b>idéen</b> grundigt"), OWN);
            assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);

            Login.to("cockpit", page, "analyst-2", TestPeople.PASSWORD);
            link(page, "Ændringer").click();
            page.locator("main tbody a[href*='" + deployed.json().get("id").asText() + "']")
                    .click();
            Locator difference = page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText("opgaven 'Screen <b>idéen</b> grundigt'"));
            assertThat(difference).containsText("navnScreen idéen i 902 → Screen <b>idéen</b> grundigt");
            photograph(page, "difference");
            link(page, "Prøv forløbene").click();
            assertThat(page.getByText("Fortsætter ved \"Screen idéen i 902\", som nu hedder"))
                    .isVisible();
            photograph(page, "cases");
            link(page, "Tilbage til ændringen").click();
            button(page, "Aktivér").click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Skriv en begrundelse: den gemmes i driftsloggen.");
            page.getByLabel("Begrundelse (gemmes i driftsloggen)").pressSequentially("Aftalt med sekretariatet");
            button(page, "Aktivér").click();
            assertThat(page.getByText("Ændringen er aktiveret: nye sager følger den fra nu."))
                    .isVisible();
            photograph(page, "activated");

            assertThat(screening(begun)).startsWith("Screen idéen i 902");
            runtime.deleteProcessInstance(begun, "the test is over");
            begun = raise();
            assertThat(screening(begun)).startsWith("Screen <b>idéen</b> grundigt");
        } finally {
            if (begun != null) {
                runtime.deleteProcessInstance(begun, "the test is over");
            }
            models.takeBack();
        }
    }

    /** @return the id of the case */
    private String raise() {
        RestClient.Answer raised = RaisedIdea.by(RestClient.nobody(port).as("requester-2", TestPeople.PASSWORD));
        assertThat(raised.status()).as(raised.text()).isEqualTo(200);
        return raised.json().get("id").asText();
    }

    private String screening(String begun) {
        String phase = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(begun)
                .singleResult()
                .getId();
        return tasks.createTaskQuery().processInstanceId(phase).singleResult().getName();
    }

    private static String idea(String screening) throws IOException {
        return Files.readString(Path.of("processes/idea-phase.bpmn"))
                .replace(
                        "name=\"Screen idéen\"",
                        "name=\"" + screening.replace("<", "&lt;").replace(">", "&gt;") + "\"");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "changes-" + name + ".png")));
    }
}
