package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import dk.portvagt.process.DueJobs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist without a mouse. */
@BrowserTest
class ShortcutsBrowserTest {

    private Tasklist tasklist;
    private Page page;

    @BeforeEach
    void an_idea_to_screen(Profiles profiles, @Autowired People people, @Autowired BeanFactory beans) {
        TestPeople.ensure(people);
        Staff staff = new Staff(profiles, new DueJobs(beans, TestPeople.HERE), "", TestPeople.PASSWORD);
        staff.starts(
                "requester",
                "IT-anskaffelse fra idé til udfasning",
                "idea-raised",
                Answers.to("idea-raised", Map.of("title", "Genveje " + System.nanoTime())));
        tasklist = staff.tasklist("secretariat");
        page = tasklist.page();
    }

    @Test
    void leads_through_a_task_by_keys_alone() {
        page.keyboard().press("Control+Alt+P");
        assertThat(page.locator(".modal-body")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".modal-body")).hasCount(0);
        tasklist.newest("Screen idéen");

        page.keyboard().press("Control+Shift+F");
        assertThat(page.locator(".task-filters :focus")).hasCount(1);
        page.keyboard().press("Control+Alt+L");
        assertThat(page.locator(".tasks-list :focus")).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(page.locator("button.claim")).isVisible();
        page.keyboard().press("Control+Alt+C");
        assertThat(page.locator("button.unclaim")).isVisible();
        assertThat(page.locator(".fjs-form")).isVisible();
        page.keyboard().press("Control+Alt+F");
        assertThat(page.locator(".fjs-form :focus")).hasCount(1);
    }

    @Test
    void explains_the_keys_in_danish() {
        page.getByText("Tastaturgenveje").click();

        assertThat(page.locator(".modal-content")).containsText("tager den valgte opgave");
        assertThat(page.locator(".modal-content")).containsText("åbner vinduet, hvor man starter et forløb");
    }
}
