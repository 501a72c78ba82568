package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.portfolio.StandingCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** "Portefølje" in Cockpit, from a bottleneck on the board to the process of a case. */
@BrowserTest
class PortfolioPageBrowserTest {

    private static final String HERE = "975";

    private final List<String> failures = new ArrayList<>();

    @Test
    void the_digitalisation_manager_finds_what_does_not_flow(Profiles profiles, @Autowired BeanFactory beans) {
        StandingCases given = new StandingCases(beans, HERE);
        Page page = profiles.open(1500, 1200).newPage();
        page.addInitScript("window.hits = 0; window.hit = () => { window.hits++; };");
        Login.to("cockpit", page, "digitalisation-manager" + given.suffix, TestPeople.PASSWORD);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                failures.add(message.text());
            }
        });
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Portefølje"))
                .click();

        Locator gate =
                page.locator(".portvagt-place").filter(new Locator.FilterOptions().setHasText("G2 Kravgate: 3 sager"));
        assertThat(gate).containsText("Flaskehals");
        assertThat(gate).containsText("1.200.000,50 kr.");
        assertThat(gate).containsText("Halvdelen i mindst 40 dage");
        assertThat(gate).containsText("1 sag med overskredet frist");
        assertThat(page.getByText("Flaskehals", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
        photograph(page, "board");

        gate.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#portvagt-sted")).hasValue("G2");
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("<img src=x onerror=hit()>{{7*7}}");
        assertThat(rows.first()).containsText("(overskredet)");
        photograph(page, "gate");

        page.locator("#portvagt-sted").selectOption("");
        page.locator("#portvagt-fase").selectOption("");
        page.locator("#portvagt-forvaltning").selectOption(StandingCases.STREETS);
        page.locator("#portvagt-hoejst").pressSequentially("50.000 kr.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis"))
                .click();
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("Nye skærme");

        open(page, "#/portefoelje?antal=3");
        assertThat(rows).hasCount(3);
        page.getByText("Næste", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("4–5 af 5")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Beløb i hele levetiden")))
                .click();
        assertThat(page.locator("th[aria-sort=descending]")).containsText("Beløb i hele levetiden");
        assertThat(rows.first()).containsText("5.000.000 kr.");
        assertThat(rows.first()).containsText("Rødt: tid, økonomi");

        open(page, "#/portefoelje?sag=" + given.fresh);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(given.fresh))
                .click();
        page.waitForURL(Pattern.compile("#/process-instance/[^/]+/runtime"));
        assertThat(page.locator(".portvagt-page")).hasCount(0);
        assertThat(page.getByText(given.fresh).first()).isVisible();
        photograph(page, "process");
        assertThat(page.evaluate("window.hits")).isEqualTo(0);
        assertThat(failures).isEmpty();

        open(page, "#/portefoelje?mindst=mange");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Skriv beløbet i kroner, for eksempel 250.000.");
    }

    private static void open(Page page, String place) {
        page.navigate("/camunda/app/cockpit/default/" + place);
    }

    private static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "portfolio-" + name + ".png")));
    }
}
