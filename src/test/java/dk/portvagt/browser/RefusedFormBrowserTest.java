package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person sees in Tasklist when the server refuses what the browser let pass: here an answer of blanks. */
@BrowserTest
class RefusedFormBrowserTest {

    private static final String PERSON = "camunda-admin";
    private static final String MUNICIPALITY = TestPeople.HERE;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    private String deployment;
    private Task task;

    @BeforeEach
    void give_a_person_the_task() {
        TestPeople.ensure(people);
        deployment = Probe.deploy(models.createDeployment()
                        .tenantId(MUNICIPALITY)
                        .addClasspathResource("border/border-test.bpmn")
                        .addClasspathResource("border/border-raised.form")
                        .addClasspathResource("border/border-review.form"))
                .getId();
        String instance = processes
                .startProcessInstanceByKey("border-test", Map.of("title", "Omsorgssystem", "amount", 5))
                .getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.setAssignee(task.getId(), PERSON);
    }

    @AfterEach
    void clean_up() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void shows_what_is_wrong_in_danish_and_keeps_what_was_typed(Page page) {
        openTask(page);
        Locator complete = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Afslut opgaven"));
        Locator reason = page.locator(".fjs-form textarea");
        page.getByLabel("Afvist").check();
        page.getByLabel("Programmel").check();
        reason.pressSequentially("   ");
        reason.press("Tab");
        complete.click();

        assertThat(page.getByText("Begrundelse: skal udfyldes")).isVisible();
        assertThat(page.getByLabel("Afvist")).isChecked();
        assertThat(page.getByLabel("Programmel")).isChecked();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();

        // The message stays beside the form while it is corrected, and goes with what it was about.
        reason.pressSequentially("Der er en fælles løsning");
        reason.press("Tab");
        complete.click();

        assertThat(page.locator(".fjs-form")).hasCount(0);
        assertThat(page.getByText("Begrundelse: skal udfyldes")).hasCount(0);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
        assertThat(processes.getVariable(task.getProcessInstanceId(), "reason")).isEqualTo("Der er en fælles løsning");
    }

    @Test
    void takes_the_message_away_when_another_task_is_opened(Page page) {
        openTask(page);
        page.getByLabel("Afvist").check();
        page.getByLabel("Programmel").check();
        page.locator(".fjs-form textarea").pressSequentially("   ");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Afslut opgaven"))
                .click();
        assertThat(page.getByText("Begrundelse: skal udfyldes")).isVisible();

        page.evaluate("location.hash = '#/?task='");

        assertThat(page.getByText("Begrundelse: skal udfyldes")).hasCount(0);
    }

    private void openTask(Page page) {
        Login.begin("tasklist", page, PERSON, TestPeople.PASSWORD);
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task.getId());
        assertThat(page.getByLabel("Afvist")).isVisible();
    }
}
