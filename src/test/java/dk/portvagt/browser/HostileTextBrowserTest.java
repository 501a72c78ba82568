package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Markup and script in the names of a model and in what people typed, as the web apps show it. */
@BrowserTest
class HostileTextBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=hit()><script>hit()</script>"
            + "<a href='javascript:hit()'>her</a> {{constructor.constructor('hit()')()}} [her](javascript:hit())";

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ActingPerson acting;

    private String deployment;
    private String instance;
    private String task;
    private final List<String> failures = new ArrayList<>();

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        deployment = Probe.deploy(repository
                        .createDeployment()
                        .addClasspathResource("security/hostile.bpmn")
                        .addClasspathResource("security/hostile-start.form")
                        .addClasspathResource("security/hostile-task.form"))
                .getId();
        instance = acting.as(
                "camunda-admin",
                () -> runtime.startProcessInstanceByKey("hostile", Map.of("title", HOSTILE))
                        .getId());
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        tasks.setName(task, "Opgave " + HOSTILE);
        tasks.setDescription(task, "Vejledning " + HOSTILE);
        tasks.createComment(task, instance, HOSTILE);
    }

    @AfterEach
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void does_nothing_in_tasklist(Page page) {
        open(page, "tasklist", "it-architect", "#/?task=" + task);
        assertThat(page.locator(".task-details")).containsText("Opgave <img");
        page.locator("button.claim").click();
        assertThat(page.locator(".fjs-container")).containsText("Html: <img src=x");
        assertThat(page.locator(".fjs-container img[onerror], .fjs-container a[href^=javascript]"))
                .hasCount(0);
        for (String tab : List.of("Historik", "Diagram", "Beskrivelse")) {
            page.locator(".task-details .nav-tabs").getByText(tab).click();
            settled(page);
            screenshot(page, "tasklist-" + tab);
        }
        nothingHappened(page);
    }

    @Test
    void does_nothing_in_cockpit(Page page) {
        open(page, "cockpit", "digitalisation-manager", "#/process-instance/" + instance + "/runtime");
        assertThat(page.locator("table").first()).containsText("<img src=x");
        settled(page);
        screenshot(page, "cockpit-instance");
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.locator("table").getByText("hostile").first().click();
        assertThat(page.locator(".djs-container").first()).isVisible();
        settled(page);
        screenshot(page, "cockpit-definition");
        nothingHappened(page);
    }

    /** What braces in a template come to: AngularJS makes code of a string. */
    @Test
    void does_not_become_code(Page page) {
        open(page, "cockpit", "digitalisation-manager", "#/processes");
        page.evaluate("setTimeout('hit()', 0)");
        page.waitForFunction("new Promise(done => setTimeout(() => done(true), 50))");
        nothingHappened(page);
    }

    private void open(Page page, String app, String person, String place) {
        page.addInitScript("window.hits = 0; window.hit = () => { window.hits++; };");
        Login.begin(app, page, person, TestPeople.PASSWORD);
        page.onResponse(response -> {
            if (response.status() >= 400 && response.url().contains("/camunda/api/")) {
                failures.add(response.status() + " " + response.url());
            }
        });
        page.navigate("/camunda/app/" + app + "/default/" + place);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void settled(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("text=Loading >> visible=true")).hasCount(0);
    }

    /** And what protects the apps against it keeps nothing from working. */
    private void nothingHappened(Page page) {
        assertThat(page.evaluate("window.hits")).isEqualTo(0);
        assertThat(failures).isEmpty();
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "hostile-" + name + ".png")));
    }
}
