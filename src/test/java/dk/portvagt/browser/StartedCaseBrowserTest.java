package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.portvagt.browser.Accessibility.hasNoViolation;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import dk.portvagt.process.DueJobs;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever starts a case hears its number, and gets to its page. */
@BrowserTest
class StartedCaseBrowserTest {

    private static final Pattern NUMBERED =
            Pattern.compile("Sagen har fået nummer " + TestPeople.HERE + "-\\d{4}-\\d{4,5}\\.");

    @Test
    void tells_the_number_of_a_started_case(Profiles profiles, @Autowired People people, @Autowired BeanFactory beans) {
        TestPeople.ensure(people);
        Staff staff = new Staff(profiles, new DueJobs(beans, TestPeople.HERE), "", TestPeople.PASSWORD);
        String title = "Nummer " + System.nanoTime();
        staff.starts(
                "requester",
                "IT-anskaffelse fra idé til udfasning",
                "idea-raised",
                Answers.to("idea-raised", Map.of("title", title)));

        Page page = staff.tasklist("requester").page();
        Locator notice = page.locator(".portvagt-started");
        assertThat(notice.getByRole(AriaRole.STATUS)).containsText(NUMBERED);
        hasNoViolation(page);
        if (Boolean.getBoolean("portvagt.photographs")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "sagsnummer.png")));
        }
        Page opened = page.waitForPopup(() -> notice.locator("a").click());
        assertThat(opened.locator("h1")).containsText(title);
        opened.close();

        notice.getByRole(AriaRole.BUTTON).click();
        assertThat(notice).hasCount(0);
    }
}
