package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.DanishDay;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.ProbeCases;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator looks into a case in Cockpit, moves cases, and finds it all in the log. */
@BrowserTest
class CasesInCockpitBrowserTest {

    private static final String CASE = "979-2026-0001";
    private static final String OTHER = "979-2026-0002";

    private final List<String> failures = new ArrayList<>();

    @Test
    void the_administrator_reads_a_case_moves_another_and_finds_both_in_the_log(
            Profiles profiles, @Autowired BeanFactory beans, @Autowired People people) {
        TestPeople.ensure(people);
        ProbeCases given = new ProbeCases(beans, "979");
        given.begin(CASE);
        given.answer(CASE, Map.of("amount", 20));
        given.begin(OTHER);
        given.answer(OTHER, Map.of("wait", true));
        Page page = cockpit(profiles);

        menu(page, "Historik");
        page.locator("#portvagt-sag").pressSequentially(CASE);
        button(page, "Vis").click();
        assertThat(link(page, "Kaldt proces")).isVisible();
        photograph(page, "tree");
        link(page, "Prøvesag").click();
        assertThat(page.locator(".portvagt-diagram [data-element-id=UserTask_Ask].portvagt-ended"))
                .isVisible();
        assertThat(page.locator(".portvagt-diagram [data-element-id=CallActivity_Called].portvagt-open"))
                .isVisible();
        assertThat(page.locator(".portvagt-diagram [data-element-id=Flow_Call].portvagt-taken"))
                .hasCount(1);
        assertThat(page.locator(".portvagt-diagram [data-element-id=Flow_End].portvagt-taken"))
                .hasCount(0);
        assertThat(row(page, "Spørg")).containsText("Test Bestiller");
        photograph(page, "steps");
        link(page, "Ændringer af variable").click();
        assertThat(page.getByText(ProbeCases.HOSTILE)).isVisible();
        link(page, "Beslutningstabeller").click();
        assertThat(row(page, "Hvem afgør")).containsText("Afgøres af: chefen");
        link(page, "Gået i stå").click();
        assertThat(page.getByText("Forløbet er ikke gået i stå.")).isVisible();

        menu(page, "Versioner");
        page.locator("a[href*='version=" + given.first.replace(":", "%3A") + "']")
                .click();
        page.getByLabel("Vælg " + OTHER, new Page.GetByLabelOptions().setExact(true))
                .check();
        button(page, "Flyt forløbene").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Skriv en begrundelse: den gemmes i driftsloggen.");
        button(page, "Prøv flytningen af").click();
        assertThat(page.getByText("Er ved \"Vent\", som den anden version ikke har"))
                .isVisible();
        photograph(page, "trial");

        link(page, "Flyt " + OTHER + " til et andet trin").click();
        page.getByLabel("Trin, der forlades").selectOption("Vent");
        page.getByLabel("Trin, der begyndes").selectOption("Spørg");
        page.getByLabel("Begrundelse (gemmes i driftsloggen)").pressSequentially("Svaret var forkert");
        button(page, "Flyt forløbet").click();
        assertThat(page.getByText("Forløbet er flyttet")).isVisible();
        photograph(page, "step");
        assertThat(given.task(OTHER).getName()).isEqualTo("Spørg");

        menu(page, "Driftslog");
        page.locator("#portvagt-sag").pressSequentially(OTHER);
        button(page, "Vis").click();
        assertThat(row(page, "Flyttede forløb til et andet trin")).containsText("Svaret var forkert");
        photograph(page, "log");
        assertThat(page.evaluate("window.hits")).isEqualTo(0);
        // The one answer that refuses, which the browser notes as well.
        assertThat(failures).allMatch(failure -> failure.contains("400"));
    }

    @Test
    void the_administrator_moves_all_cases_of_a_version_and_follows_how_far_it_is(
            Profiles profiles,
            @Autowired BeanFactory beans,
            @Autowired People people,
            @Autowired ManagementService management) {
        TestPeople.ensure(people);
        ProbeCases given = new ProbeCases(beans, "969");
        for (int number = 1; number <= 60; number++) {
            String caseNumber = "969-2026-%04d".formatted(number);
            given.begin(caseNumber);
            if (number % 20 == 0) {
                given.answer(caseNumber, Map.of("wait", true));
            }
        }
        Page page = cockpit(profiles);
        menu(page, "Versioner");
        page.locator("a[href*='version=" + given.first.replace(":", "%3A") + "']")
                .click();
        page.getByLabel("Alle 60 forløb på versionen").check();

        button(page, "Prøv flytningen af").click();
        assertThat(row(page, "Er ved \"Vent\"")).containsText("Nej");
        assertThat(row(page, "Er ved \"Vent\"").locator("details"))
                .containsText("969-2026-0020, 969-2026-0040, 969-2026-0060");
        assertThat(row(page, "som nu hedder \"Spørg borgeren\"")).containsText("57");
        button(page, "Vis sag for sag").click();
        assertThat(page.getByText("1–50 af 60").last()).isVisible();
        button(page, "Næste sager").click();
        assertThat(page.getByText("51–60 af 60")).isVisible();
        assertThat(page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Er ved \"Vent\""))
                        .filter(new Locator.FilterOptions().setHasText("Vis")))
                .hasCount(1);
        photograph(page, "all-trial");

        page.getByLabel("Begrundelse (gemmes i driftsloggen)").pressSequentially("Ny lov fra nytår");
        button(page, "Flyt forløbene").click();
        assertThat(page.getByText("57 forløb flyttes nu i baggrunden.")).isVisible();
        link(page, "Se, hvor langt det er kommet").click();
        Locator batch = row(page, "Ny lov fra nytår");
        assertThat(batch).containsText("Prøvesag, kommune 969");
        assertThat(batch).containsText("0 af 57");
        assertThat(batch).containsText("Test Administrator");
        runAll(management);
        page.reload();
        assertThat(batch).containsText("57 af 57");
        photograph(page, "all-moved");

        menu(page, "Driftslog");
        // Other tests have done things at the times they set the engine's clock to.
        page.locator("#portvagt-hvem").pressSequentially("camunda-admin");
        page.locator("#portvagt-dagTil")
                .pressSequentially(DanishDay.today().format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        button(page, "Vis").click();
        Locator moved = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Ny lov fra nytår"));
        assertThat(moved).hasCount(1);
        assertThat(moved).containsText("Flyttede forløb til en anden version");
        assertThat(moved).containsText("antal: 57");
        assertThat(failures).isEmpty();
    }

    /** What the job executor does in the background. */
    private static void runAll(ManagementService management) {
        Batch batch = management
                .createBatchQuery()
                .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                .singleResult();
        for (String kind : List.of(
                batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(), batch.getMonitorJobDefinitionId())) {
            management.createJobQuery().jobDefinitionId(kind).list().forEach(job -> management.executeJob(job.getId()));
        }
    }

    private Page cockpit(Profiles profiles) {
        Page page = profiles.open(1400, 1100).newPage();
        page.addInitScript("window.hits = 0; window.hit = () => { window.hits++; };");
        Login.to("cockpit", page, "camunda-admin", TestPeople.PASSWORD);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                failures.add(message.text());
            }
        });
        return page;
    }

    private static void menu(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                        .first())
                .isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
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
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "cases-" + name + ".png")));
    }
}
