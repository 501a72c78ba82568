package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.portvagt.browser.Accessibility.hasNoViolation;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.DueJobs;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** People find a case from wherever they are, read it on its page, and go on to its tasks. */
@BrowserTest
class FindCaseBrowserTest {

    private static final String MUNICIPALITY = "914";
    private static final String TITLE = "Omsorg <b>og</b> pleje";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private IdentityService identities;

    private String suffix;
    private CaseNumber number;

    @BeforeEach
    void a_case_at_its_first_gate() {
        suffix = TestPeople.settle(beans, MUNICIPALITY);
        number = cases.register(Ideas.of(MUNICIPALITY, TITLE));
        cases.enterPhase(number, Phase.IDEA);
        identities.setAuthentication(null, List.of(), List.of(MUNICIPALITY));
        processes.startProcessInstanceByKey(
                "gate-review",
                number.toString(),
                Map.of(
                        "caseNumber", number.toString(),
                        "title", TITLE,
                        "office", "Ældre og Sundhed",
                        "category", "software",
                        "marketSounding", "Tre leverandører har svaret.",
                        "riskLevel", "medium",
                        "gate", "G1",
                        "reviewKind", "gate",
                        "budgetYear", 2030L));
        identities.clearAuthentication();
        new DueJobs(beans, MUNICIPALITY).run();
    }

    @Test
    void a_requester_finds_a_case_from_tasklist_by_a_part_of_its_title_with_the_keyboard_alone(Page page) {
        Login.to("tasklist", page, "requester" + suffix, TestPeople.PASSWORD);
        page.getByLabel("Find sag").focus();
        page.keyboard().type("pleje omsorg");
        page.keyboard().press("Enter");

        Locator found = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number.toString()));
        assertThat(found).containsText("titlen");
        hasNoViolation(page);
        found.getByRole(AriaRole.LINK).press("Enter");

        assertThat(page).hasURL(Pattern.compile("/portvagt/sag/" + number + "$"));
        assertThat(page.locator("h1")).hasText(number + " " + TITLE);
        assertThat(page.locator("#fund")).containsText("Tre leverandører har svaret.");
        assertThat(page.locator("#opgaver")).containsText("hos Digitaliseringskonsulent");
        // Nobody of the requester's group has a task here, so nothing leads to one.
        assertThat(page.locator("#opgaver a")).hasCount(0);
        hasNoViolation(page);

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Opgaver").setExact(true))
                .first()
                .press("Enter");
        Locator pages = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sider"));
        pages.press("Enter");
        assertThat(page.locator(".portvagt-pages a"))
                .hasText(new String[] {"Løsninger i drift", "Fællesrum", "Dokumenter"});
        hasNoViolation(page);
        pages.press("Escape");
        assertThat(page.locator(".portvagt-pages")).isHidden();
    }

    @Test
    void the_secretariat_follows_a_link_through_the_login_to_the_case_and_on_to_its_mails(Profiles profiles) {
        BrowserContext profile = profiles.open(1280, 900);
        Page page = profile.newPage();
        page.navigate("/portvagt/sag/" + number);
        Login.onTheForm(page, "secretariat" + suffix, TestPeople.PASSWORD);

        assertThat(page).hasURL(Pattern.compile("/portvagt/sag/" + number + "$"));
        assertThat(page.locator("#mails")).isVisible();
        page.navigate("/portvagt/solutions");
        assertThat(page.locator("[aria-current=page]")).hasText("Løsninger i drift");
        hasNoViolation(page);
        page.navigate("/portvagt/sag/901-2001-0001");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ingen sag her");
        hasNoViolation(page);
    }

    @Test
    void whoever_has_a_task_of_the_case_goes_on_to_it(Page page) {
        Login.to("tasklist", page, "digital-consultant" + suffix, TestPeople.PASSWORD);
        page.navigate("/portvagt/sag/" + number);
        page.locator("#opgaver a").first().press("Enter");

        assertThat(page.locator(".task-details h2")).containsText("kriterier");
    }
}
