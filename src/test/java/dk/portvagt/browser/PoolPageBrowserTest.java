package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.pool.SpentPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** "Central pulje" in Cockpit, from the lines to the decision behind a payment. */
@BrowserTest
class PoolPageBrowserTest {

    private static final String HERE = "972";

    private static SpentPool given;

    private final List<String> failures = new ArrayList<>();

    @Test
    void the_digitalisation_manager_follows_a_payment_to_its_decision(Profiles profiles, @Autowired BeanFactory beans)
            throws IOException {
        Page page = cockpit(profiles, beans, "digitalisation-manager");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Central pulje"))
                .click();

        Locator line = page.getByRole(
                AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("Nyanskaffelser 2026 2\\.000")));
        assertThat(line).containsText("1.349.999,50 kr.");
        assertThat(line).containsText("150.000,25 kr.");
        assertThat(page.locator(".portvagt-bars rect title").first())
                .hasText("Nyanskaffelser 2026, forbrug: 150.000,25 kr.");
        assertThat(page.getByText("Tallene er opgjort")).isVisible();
        photograph(page, "lines");

        line.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#portvagt-aar")).hasValue("2026");
        Locator bad = page.getByText("<img src=x onerror=hit()>{{7*7}}");
        assertThat(bad).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(given.caseNumber))
                .first()
                .click();
        Locator payment = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Forbrug"))
                .filter(new Locator.FilterOptions().setHasText("150.000,25 kr."))
                .last();
        assertThat(payment).containsText("G2 Kravgate: Godkendt");
        assertThat(payment)
                .containsText("IT-styregruppen, mødet 3. februar 2026, punkt 2."
                        + " Test Formand for IT-styregruppen den 04.02.2026.");
        photograph(page, "decision");

        Download file = page.waitForDownload(
                () -> page.getByText("Hent bogføringerne som CSV").click());
        assertThat(file.suggestedFilename()).isEqualTo("bogfoeringer-972-2026.csv");
        assertThat(Files.readString(file.path()))
                .startsWith("\uFEFFBogføring;")
                .contains(";150000,25;" + given.caseNumber)
                .doesNotContain(given.otherCase);

        page.getByText("Kontrollér, at regnskabet stemmer").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Regnskabet stemmer.");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("5 bogføringer på i alt 3.200.000,75 kr.");
        photograph(page, "check");
        assertThat(page.evaluate("window.hits")).isEqualTo(0);
        assertThat(failures).isEmpty();
    }

    @Test
    void the_budget_controller_sees_what_each_office_is_expected_to_use(
            Profiles profiles, @Autowired BeanFactory beans) {
        Page page = cockpit(profiles, beans, "budget-controller");
        given.followUp("75000", "Ny skole");
        open(page, "#/pulje?aar=2026&vis=budgetaendringer");
        assertThat(page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Oprindeligt budget"))
                        .last())
                .containsText("2.000.000 kr.");
        open(page, "#/pulje?aar=2026");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prognose pr. forvaltning"))
                .click();

        Locator office = page.getByRole(
                AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("Børn og Unge Nyanskaffelser 2026")));
        assertThat(office).containsText("75.000 kr.");
        assertThat(office).containsText("675.000,50 kr.");
        assertThat(office).containsText("Ny skole");
        assertThat(page.locator(".portvagt-bars rect title")
                        .getByText("Børn og Unge, Nyanskaffelser 2026, forventet forbrug: 675.000,50 kr."))
                .hasCount(1);
        photograph(page, "forecast");
        assertThat(failures).isEmpty();
    }

    @Test
    void says_what_is_wrong_where_the_address_is(Profiles profiles, @Autowired BeanFactory beans) {
        Page page = cockpit(profiles, beans, "budget-controller");
        open(page, "#/pulje?vis=bogfoeringer&fra=-1");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("Rækken at begynde ved skal være et helt tal fra 0 til 999999999.");
        open(page, "#/pulje?kommune=902");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Du kan ikke se den kommune.");
        open(page, "#/pulje?vis=bogfoeringer&fra=5000");
        assertThat(page.getByText("Der er ikke så mange bogføringer.")).isVisible();
        open(page, "#/pulje?aar=2031");
        assertThat(page.getByText("Der er ikke noget budget at vise for det, der er valgt."))
                .isVisible();
    }

    @Test
    void is_not_offered_to_an_analyst(Profiles profiles, @Autowired BeanFactory beans) {
        Page page = cockpit(profiles, beans, "analyst");
        assertThat(page.getByText("Processer").first()).isVisible();
        assertThat(page.getByText("Central pulje")).hasCount(0);
        open(page, "#/pulje");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Denne side er ikke for de grupper, du er medlem af.");
    }

    private Page cockpit(Profiles profiles, BeanFactory beans, String person) {
        if (given == null) {
            given = new SpentPool(beans, HERE);
        }
        Page page = profiles.open(1400, 1100).newPage();
        page.addInitScript("window.hits = 0; window.hit = () => { window.hits++; };");
        Login.to("cockpit", page, person + given.suffix, TestPeople.PASSWORD);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                failures.add(message.text());
            }
        });
        return page;
    }

    private static void open(Page page, String place) {
        page.navigate("/camunda/app/cockpit/default/" + place);
    }

    private static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "pool-" + name + ".png")));
    }
}
