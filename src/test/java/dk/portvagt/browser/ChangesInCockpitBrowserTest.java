package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.RaisedIdea;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.change.DeployedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst deploys from the Modeler, looks in Cockpit at what it changes, and activates it. */
@BrowserTest
class ChangesInCockpitBrowserTest {

    private static final Map<String, String> OWN = Map.of("tenant-id", TestPeople.ELSEWHERE);

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

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
            ModelerWindow.Deployed deployed = fromModeler("analyst-2", idea("Screen <b>idéen</b> grundigt"));
            assertThat(deployed.status()).as(deployed.log()).isEqualTo(200);

            Login.to("cockpit", page, "analyst-2", TestPeople.PASSWORD);
            link(page, "Ændringer").click();
            page.locator("main tbody a[href*='" + deployed.id() + "']").click();
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

    /** The deployer reads what is taken away and whom to ask; another person activates it, with a reason that stays. */
    @Test
    void a_change_that_takes_the_dpia_away_is_activated_by_a_second_person(
            Page page, Profiles profiles, @Autowired People people, @Autowired RepositoryService repository)
            throws IOException {
        TestPeople.ensure(people);
        DeployedModels models = new DeployedModels(port, repository);
        try {
            String change = RestClient.nobody(port)
                    .as("analyst-2", TestPeople.PASSWORD)
                    .deploy("requirements-phase.bpmn", withoutDataProtection(), OWN)
                    .json()
                    .get("id")
                    .asText();
            open(page, "analyst-2", change);
            assertThat(page.getByText("I processen 'Kravspecifikationsfase' kommer en sag ikke længere til opgaven"))
                    .containsText("behovet for en konsekvensanalyse (DPIA)");
            assertThat(page.getByText("Du har selv udrullet ændringen, så en anden skal se på den og aktivere den. Bed"
                            + " Test Modelansvarlig eller en administrator om det."))
                    .isVisible();
            assertThat(button(page, "Kassér")).isVisible();
            assertThat(button(page, "Aktivér")).hasCount(0);
            photograph(page, "second-person-needed");

            Page other = profiles.open().newPage();
            open(other, "model-owner-2", change);
            assertThat(other.getByText("Derfor skal den aktiveres af en anden end den, der har udrullet den"))
                    .isVisible();
            button(other, "Aktivér").click();
            assertThat(other.getByRole(AriaRole.ALERT)).hasText("Skriv en begrundelse: den gemmes i driftsloggen.");
            other.getByLabel("Begrundelse (gemmes i driftsloggen)").pressSequentially("Vurderes i anskaffelsen");
            button(other, "Aktivér").click();
            assertThat(other.getByText("Ændringen er aktiveret: nye sager følger den fra nu."))
                    .isVisible();

            page.reload();
            assertThat(page.getByText("af Test Procesanalytiker."))
                    .containsText("af Test Modelansvarlig: Vurderes i anskaffelsen");
            assertThat(page.getByText("Derfor er den aktiveret af en anden end den, der udrullede den"))
                    .isVisible();
            assertThat(page.getByText("I processen 'Kravspecifikationsfase' kommer en sag ikke længere til opgaven"))
                    .isVisible();
            photograph(page, "second-person-activated");
        } finally {
            models.takeBack();
        }
    }

    private static void open(Page page, String person, String change) {
        Login.to("cockpit", page, person, TestPeople.PASSWORD);
        link(page, "Ændringer").click();
        page.locator("main tbody a[href*='" + change + "']").click();
    }

    private static String withoutDataProtection() throws IOException {
        return Files.readString(Path.of("processes/requirements-phase.bpmn"))
                .replaceFirst("(id=\"Flow_PersonalDataYes\"[^>]* targetRef=\")[^\"]*", "$1Gateway_DataProtectionDone");
    }

    @Test
    void the_modeler_finds_the_server_and_logs_what_there_is_to_correct(@Autowired People people) throws IOException {
        TestPeople.ensure(people);
        ModelerWindow.Deployed deployed =
                fromModeler("analyst-2", idea("Screen idéen").replace("=\"secretariat\"", "=\"sekretariat\""));
        assertThat(deployed.connection()).isEqualTo(200);
        assertThat(deployed.version()).startsWith("7.24");
        assertThat(deployed.status()).isEqualTo(400);
        assertThat(deployed.log()).contains("Ukendt gruppe 'sekretariat' på opgaven 'Screen idéen' i idea-phase.bpmn.");
    }

    /** The browser remembers the analyst's password for the REST API, and the other site knows where it is. */
    @Test
    void another_site_cannot_upload_with_a_password_the_browser_remembers(Profiles profiles, @Autowired People people) {
        TestPeople.ensure(people);
        profiles.mayAsk("http://127.0.0.1/");
        Page site = profiles.openAs("analyst-2", TestPeople.PASSWORD).newPage();
        site.route(
                "http://127.0.0.1/*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<title>Et andet sted</title>")));
        site.navigate("http://127.0.0.1/");
        String address = "http://localhost:" + port + "/engine-rest/deployment/create";
        Response answer = site.waitForResponse(address, () -> site.evaluate("""
                        address => {
                            const form = document.createElement('form');
                            form.action = address;
                            form.method = 'POST';
                            form.enctype = 'multipart/form-data';
                            document.body.append(form);
                            form.submit();
                        }""", address));
        assertThat(answer.status()).isEqualTo(403);
    }

    private ModelerWindow.Deployed fromModeler(String analyst, String content) throws IOException {
        try (ModelerWindow modeler = new ModelerWindow(folder)) {
            return modeler.deploy(
                    "http://localhost:" + port + "/engine-rest",
                    analyst,
                    TestPeople.PASSWORD,
                    TestPeople.ELSEWHERE,
                    "idea-phase.bpmn",
                    content);
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
