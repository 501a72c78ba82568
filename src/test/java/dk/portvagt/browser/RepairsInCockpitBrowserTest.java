package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.ProbeCases;
import java.nio.file.Path;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator reads why a step stands still, retries it, repairs processes with a reason, and reads Danish. */
@BrowserTest
class RepairsInCockpitBrowserTest {

    private static final String STUCK = "843-2026-0001";
    private static final String CASE = "843-2026-0002";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Test
    void the_administrator_learns_what_to_do_does_it_and_finds_it_in_the_log(
            Profiles profiles, @Autowired BeanFactory beans, @Autowired People people) {
        TestPeople.ensure(people);
        ProbeCases given = new ProbeCases(beans, "843");
        String stuck = stuck();
        given.begin(CASE);
        Page page = profiles.open(1400, 1100).newPage();
        page.addInitScript("window.hits = 0; window.hit = () => { window.hits++; };");
        Login.to("cockpit", page, "camunda-admin", TestPeople.PASSWORD);

        menu(page, "Drift");
        assertThat(row(page, STUCK)).containsText("En oplysning mangler");
        assertThat(row(page, STUCK)).containsText("Se under Historik");
        photograph(page, "stuck");
        row(page, STUCK).getByText("Læs mere: En oplysning mangler").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("En oplysning mangler")))
                .isVisible();
        photograph(page, "chapter");
        link(page, "Tilbage til Drift").click();
        row(page, STUCK).getByText("Teknisk årsag").click();
        page.getByText("Vis spor", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".portvagt-trace")).containsText("at dk.portvagt");
        photograph(page, "trace");
        link(page, "Tilbage til Drift").click();

        button(page, "Giv de valgte nye forsøg").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Skriv en begrundelse: den gemmes i driftsloggen.");
        row(page, STUCK).getByRole(AriaRole.CHECKBOX).check();
        reason(page, "Beløbet er rettet");
        button(page, "Giv de valgte nye forsøg").click();
        assertThat(page.getByText("1 trin prøves igen i baggrunden.")).isVisible();
        fail(stuck);

        link(page, "Forløb").click();
        page.locator("#portvagt-sag").pressSequentially(CASE);
        button(page, "Vis").click();
        row(page, CASE).getByRole(AriaRole.CHECKBOX).check();
        reason(page, "Borgeren skrev forkert");
        page.getByLabel("Variablens navn").pressSequentially("amount");
        page.getByLabel("Ny værdi").pressSequentially("25");
        button(page, "Sæt variablen").click();
        assertThat(page.getByText("Variablen er sat i 1 forløb.")).isVisible();
        photograph(page, "processes");
        button(page, "Slet de valgte").click();
        assertThat(page.getByText("1 forløb er slettet; historikken bliver.")).isVisible();
        link(page, "Beskeder").click();
        assertThat(page.getByText("Skriv et sagsnummer.")).isVisible();
        link(page, "Oprydning").click();
        assertThat(page.getByText("Historikken ryddes ikke af sig selv")).isVisible();
        photograph(page, "cleaning");

        page.navigate("/camunda/app/cockpit/default/#/historik?instans=" + stuck);
        assertThat(page.locator(".portvagt-diagram [data-element-id=ServiceTask_Fails].portvagt-stuck"))
                .isVisible();
        photograph(page, "history");

        menu(page, "Driftslog");
        page.locator("#portvagt-sag").pressSequentially(CASE);
        button(page, "Vis").click();
        assertThat(row(page, "Satte variabel")).containsText("amount: fra 10 til 25");
        assertThat(row(page, "Satte variabel")).containsText("Borgeren skrev forkert");
        photograph(page, "log");

        // What Cockpit itself writes in English in its own code.
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + stuck + "/runtime?tab=incidents-tab");
        assertThat(page.getByText("Fejlet trin").first()).isVisible();
        assertThat(page.getByText("Failed Job")).hasCount(0);
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + stuck + "/runtime?tab=variables-tab");
        assertThat(page.getByText("Ret", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.getByText("Actions", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        photograph(page, "cockpit");
        assertThat(page.evaluate("window.hits")).isEqualTo(0);
        runtime.deleteProcessInstance(stuck, "the test is over");
    }

    /** A process whose step has failed as often as it is tried; the id of the process. */
    private String stuck() {
        Probe.deploy(repository
                .createDeployment()
                .tenantId("843")
                .addModelInstance(
                        "probe-stuck.bpmn",
                        Bpmn.createExecutableProcess("probe-stuck")
                                .name("Prøve af et trin")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("ServiceTask_Fails")
                                .name("Giv pengene tilbage")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${releaseFundsDelegate}")
                                .endEvent()
                                .done()));
        String instance = runtime.createProcessInstanceByKey("probe-stuck")
                .processDefinitionTenantId("843")
                .businessKey(STUCK)
                .setVariable("title", ProbeCases.HOSTILE)
                .execute()
                .getId();
        fail(instance);
        return instance;
    }

    /** Tries the step as often as the job executor does. */
    private void fail(String instance) {
        while (job(instance).getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job(instance).getId()))
                    .isNotNull();
        }
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private static void reason(Page page, String text) {
        page.getByLabel("Begrundelse (gemmes i driftsloggen)").pressSequentially(text);
    }

    private static void menu(Page page, String name) {
        Locator entry = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
        if (!entry.isVisible()) {
            page.getByText("Mere").first().click();
        }
        entry.click();
        assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))
                        .first())
                .isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "repairs-" + name + ".png")));
    }
}
