package dk.portvagt.workflow.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dk.portvagt.browser.BrowserTest;
import dk.portvagt.workflow.identity.ActingPerson;
import dk.portvagt.workflow.identity.People;
import dk.portvagt.workflow.identity.TestPeople;
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
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    private JdbcClient database;

    private String deployment;
    private String instance;
    private String task;
    private final List<String> failures = new ArrayList<>();

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        deployment = repository
                .createDeployment()
                .addClasspathResource("security/hostile.bpmn")
                .addClasspathResource("security/hostile-start.form")
                .addClasspathResource("security/hostile-task.form")
                .deploy()
                .getId();
        // A model with such a name is not deployed; this is how Cockpit would show one.
        database.sql("UPDATE act_re_procdef SET name_ = :name WHERE key_ = 'hostile'")
                .param("name", "Proces " + HOSTILE)
                .update();
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
        page.getByText("Claim").first().click();
        assertThat(page.locator(".fjs-container")).containsText("Html: <img src=x");
        assertThat(page.locator(".fjs-container img[onerror], .fjs-container a[href^=javascript]"))
                .hasCount(0);
        for (String tab : List.of("History", "Diagram", "Description")) {
            page.locator(".task-details .nav-tabs").getByText(tab).click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            screenshot(page, "tasklist-" + tab);
        }
        nothingHappened(page);
    }

    @Test
    void does_nothing_in_cockpit(Page page) {
        open(page, "cockpit", "digitalisation-manager", "#/process-instance/" + instance + "/runtime");
        assertThat(page.locator("body")).containsText("title");
        screenshot(page, "cockpit-instance");
        page.navigate("/camunda/app/cockpit/default/#/processes");
        assertThat(page.locator("table").first()).containsText("Proces <img");
        page.getByText("Proces <img").first().click();
        assertThat(page.locator(".djs-container").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        screenshot(page, "cockpit-definition");
        nothingHappened(page);
    }

    private void open(Page page, String app, String person, String place) {
        page.addInitScript("window.hits = 0; window.hit = () => { window.hits++; };");
        page.navigate("/camunda/app/" + app + "/default/#/login");
        page.locator("input[type=text]").first().fill(person);
        page.locator("input[type=password]").first().fill(TestPeople.PASSWORD);
        page.locator("button[type=submit]").first().click();
        assertThat(page.locator("input[type=password]")).hasCount(0);
        page.onResponse(response -> {
            if (response.status() >= 400 && response.url().contains("/camunda/api/")) {
                failures.add(response.status() + " " + response.url());
            }
        });
        page.navigate("/camunda/app/" + app + "/default/" + place);
        page.waitForLoadState(LoadState.NETWORKIDLE);
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
