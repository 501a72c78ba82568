package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.notification.FiledMail;
import dk.portvagt.notification.MailState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secretariat reads a mail that may not have arrived, and decides on it. */
@BrowserTest
class MailPageBrowserTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Test
    void the_secretariat_decides_on_a_mail_of_which_nobody_knows(Profiles profiles) {
        TestPeople.ensure(people);
        String subject = "Dagsorden til mødet på Ærø " + System.nanoTime();
        long id = FiledMail.in(database, MailState.UNCERTAIN, "901", subject, subject);
        List<String> failures = new ArrayList<>();
        Page page = profiles.open().newPage();
        Login.begin("tasklist", page, "secretariat", TestPeople.PASSWORD);
        page.onConsoleMessage(message -> failures.add(message.text()));

        page.navigate("/portvagt/mails");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Uvis: måske sendt")))
                .click();
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(subject));
        assertThat(row.getByText("Kære Anne")).isHidden();
        row.locator("summary").click();
        assertThat(row.getByText("Kære Anne")).isVisible();
        row.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("Bekræft, at den er nået frem.*Ærø")))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Mailen står nu som sendt.");
        assertThat(page.getByText(subject)).hasCount(0);
        assertThat(FiledMail.history(database, id)).containsExactly("UNCERTAIN -", "SENT secretariat");
        assertThat(failures).isEmpty();
    }

    @Test
    void the_welcome_page_leads_there(Profiles profiles) {
        TestPeople.ensure(people);
        Page page = profiles.open().newPage();
        Login.begin("tasklist", page, "secretariat", TestPeople.PASSWORD);
        page.navigate("/camunda/app/welcome/default/#/welcome");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("E-mails"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("E-mails");
    }
}
