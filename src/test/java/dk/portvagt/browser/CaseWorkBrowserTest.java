package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.portvagt.browser.Accessibility.hasNoViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.evidence.SampleFiles;
import dk.portvagt.process.DueJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A digital consultant at a gate's criteria: the tab "Sagen", evidence, and a draft that is only on the server. */
@BrowserTest
class CaseWorkBrowserTest {

    private static final String MUNICIPALITY = "913";
    private static final String SUFFIX = "-913";
    private static final String PERSON = "digital-consultant" + SUFFIX;
    private static final String COLLEAGUE = "mette" + SUFFIX;
    private static final String TITLE = "Omsorg <b>og</b> pleje " + "meget".repeat(18);
    /** Pixels, of a small laptop. */
    private static final int WIDTH = 1280;

    private static final int HEIGHT = 900;
    /** Pixels, of an old projector: everything still has its room. */
    private static final int NARROW = 1024;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;
    private String task;

    @BeforeEach
    void a_case_at_its_first_gate() {
        Ideas.municipality(database, MUNICIPALITY);
        if (identities.createTenantQuery().tenantId(MUNICIPALITY).count() == 0) {
            identities.saveTenant(identities.newTenant(MUNICIPALITY));
        }
        TestPeople.ensure(people, MUNICIPALITY, SUFFIX);
        people.ensure(
                new Person(COLLEAGUE, "Mette", "Lund", List.of(PortvagtGroup.DIGITAL_CONSULTANT), MUNICIPALITY, null),
                TestPeople.PASSWORD);
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
                        "personalData", true,
                        "riskLevel", "medium",
                        "gate", "G1",
                        "reviewKind", "gate",
                        "budgetYear", 2030L));
        identities.clearAuthentication();
        new DueJobs(beans, MUNICIPALITY).run();
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .taskDefinitionKey("UserTask_AnswerBusinessCriteria")
                .singleResult()
                .getId();
    }

    @Test
    void looks_at_the_case_hands_in_evidence_keeps_a_draft_and_completes(Profiles profiles) {
        Page page = open(profiles, PERSON);
        // The model sets the dates; who may not change them is not offered to.
        assertThat(page.locator(".task-details .due-date")).isVisible();
        assertThat(page.getByText("Sæt en opfølgningsdato")).isHidden();
        assertThat(page.locator(".task-details .reset-due-date")).isHidden();
        page.locator("button.claim").click();
        assertThat(page.locator("button.unclaim")).isVisible();

        tab(page, "Sagen").click();
        Locator caseTab = page.locator(".portvagt-case");
        assertThat(caseTab.locator("h3")).hasText(number + " " + TITLE);
        assertThat(caseTab.locator("[aria-current=step]")).hasText(new String[] {
            "●Idéfasen er i gang"
                    + caseTab.locator("[aria-current=step] .portvagt-step-day")
                            .first()
                            .innerText(),
            "●G1 Idégate er i gangvurderes nu"
        });
        assertThat(caseTab).containsText("Besvar forretningens kriterier hos Test Digitaliseringskonsulent");
        assertThat(cutOff(page, ".tasks-list h4, .task-details h2, .portvagt-case"))
                .isEmpty();
        photograph(page, "sagen");
        hasNoViolation(page);

        tab(page, "Formular").click();
        Locator evidence = page.locator(".portvagt-evidence");
        evidence.locator("input[type=file]")
                .setInputFiles(new FilePayload("Behovsanalyse.pdf", "application/pdf", SampleFiles.pdf("behov")));
        assertThat(evidence.locator("[role=status]")).hasText("“Behovsanalyse.pdf” er lagt op.");
        assertThat(evidence.locator("li")).containsText("Behovsanalyse.pdf");
        evidence.locator("input[type=file]")
                .setInputFiles(new FilePayload("Forklædt.pdf", "application/pdf", SampleFiles.html()));
        assertThat(evidence.locator("[role=status]")).containsText("Filen kan ikke modtages");

        Locator answer = page.locator(".fjs-form textarea").first();
        answer.pressSequentially("Journal 26/1234");
        answer.press("Tab");
        button(page, "Gem").click();
        assertThat(page.locator(".portvagt-draft")).containsText("Kladden er gemt på serveren");
        photograph(page, "dokumentation-og-kladde");
        hasNoViolation(page);
        assertThat(draftsIn(page)).isEmpty();

        Page elsewhere = open(profiles, PERSON);
        assertThat(elsewhere.locator(".portvagt-draft")).containsText("udfyldt fra den kladde");
        assertThat(elsewhere.locator(".fjs-form textarea").first()).hasValue("Journal 26/1234");
        new FormOnPage(elsewhere).fillCriteria("Opfyldt", "Journal 26/1234");
        Locator complete = button(elsewhere, "Afslut opgaven");
        assertThat(complete).isEnabled();
        complete.click();
        assertThat(elsewhere.locator(".fjs-form")).hasCount(0);

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        assertThat(archive.allOfCase(number.toString()))
                .extracting(ArchivedDocument::createdBy)
                .containsExactly(PERSON);
        assertThat(drafts()).isZero();
        assertThat(draftsIn(elsewhere)).isEmpty();
        elsewhere.navigate("/camunda/app/tasklist/default/#/portefoelje?sag=" + number);
        assertThat(elsewhere.locator(".portvagt-case")).containsText("Behovsanalyse.pdf");
        hasNoViolation(elsewhere);
    }

    @Test
    void reads_all_of_it_in_english_in_a_browser_that_speaks_it(Profiles profiles) {
        Page page = profiles.openIn("en-GB").newPage();
        at(page, PERSON);
        page.locator("button.claim").click();
        Locator evidence = page.locator(".portvagt-evidence");
        assertThat(evidence.locator("h4")).hasText("Evidence");
        evidence.locator("input[type=file]").setInputFiles(new FilePayload("Tom.pdf", "application/pdf", new byte[0]));
        assertThat(evidence.locator("[role=status]")).hasText("The file is empty.");
        Locator answer = page.locator(".fjs-form textarea").first();
        answer.pressSequentially("File 26/1234");
        answer.press("Tab");
        button(page, "Save").click();
        assertThat(page.locator(".portvagt-draft")).containsText("The draft is saved on the server");

        tab(page, "The case").click();
        Locator caseTab = page.locator(".portvagt-case");
        assertThat(caseTab).containsText("G1 Idea gate is under way");
        assertThat(caseTab).containsText("with Test Digitaliseringskonsulent since");
        assertThat(caseTab.locator("h4").first()).hasText("Waiting for");
        photograph(page, "the-case");

        page.getByText("My portfolio").click();
        assertThat(page.locator(".portvagt-page")).containsText("There are no cases to show.");
    }

    @Test
    void finds_what_was_typed_again_after_a_look_at_another_tab_and_keeps_it_from_a_colleague(Profiles profiles) {
        Page page = open(profiles, PERSON);
        page.evaluate("() => Storage.prototype.setItem.call(localStorage, 'anything', 'else')");
        page.locator("button.claim").click();
        assertThat(page.locator("button.unclaim")).isVisible();
        Locator answer = page.locator(".fjs-form textarea").first();
        answer.pressSequentially("Halvt skrevet");
        answer.press("Tab");

        tab(page, "Sagen").click();
        assertThat(page.locator(".portvagt-case h3")).isVisible();
        tab(page, "Formular").click();
        assertThat(page.locator(".fjs-form textarea").first()).hasValue("Halvt skrevet");
        page.locator("button.unclaim").click();
        assertThat(page.locator("button.claim")).isVisible();

        Page colleagues = open(profiles, COLLEAGUE);
        assertThat(colleagues.locator(".fjs-form textarea").first()).hasValue("");
        assertThat(drafts()).isEqualTo(1);
        assertThat(draftsIn(page)).isEmpty();
        assertThat(page.evaluate("() => localStorage.getItem('anything')")).isEqualTo("else");
    }

    @Test
    void loses_the_drafts_that_an_earlier_version_left_in_the_browser(Profiles profiles) {
        Page page = profiles.open(WIDTH, HEIGHT).newPage();
        page.addInitScript("localStorage.setItem('camunda-form:old', '{\"answer\": \"Hemmeligt\"}')");

        Login.to("tasklist", page, PERSON, TestPeople.PASSWORD);

        page.waitForCondition(() -> draftsIn(page).isEmpty());
    }

    @Test
    void finds_what_one_has_raised_and_what_it_waits_for_in_the_portfolio(Profiles profiles) {
        CaseNumber own = cases.register(new NewCase(
                MUNICIPALITY,
                TITLE,
                "Behov",
                "Ældre",
                Category.SOFTWARE,
                "requester" + SUFFIX,
                null,
                false,
                false,
                2031));
        cases.enterPhase(own, Phase.IDEA);
        Page page = profiles.open(WIDTH, HEIGHT).newPage();
        Login.to("tasklist", page, "requester" + SUFFIX, TestPeople.PASSWORD);

        page.getByText("Min portefølje").click();
        Locator row =
                page.locator(".portvagt-page tbody tr").filter(new Locator.FilterOptions().setHasText(own.toString()));
        assertThat(row).containsText("Idéfasen");
        assertThat(row).containsText("G1 Idégate");
        page.setViewportSize(NARROW, HEIGHT);
        assertThat(cutOff(page, ".portvagt-page .portvagt-table")).isEmpty();
        photograph(page, "min-portefoelje");
        hasNoViolation(page);
        row.getByRole(AriaRole.LINK).click();

        assertThat(page.locator("h1")).hasText(own + " " + TITLE);
        hasNoViolation(page);
        page.getByText("Min portefølje").click();
        assertThat(row).isVisible();
    }

    private Page open(Profiles profiles, String person) {
        Page page = profiles.open(WIDTH, HEIGHT).newPage();
        at(page, person);
        return page;
    }

    private void at(Page page, String person) {
        Login.begin("tasklist", page, person, TestPeople.PASSWORD);
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator(".fjs-form textarea").first()).isVisible();
    }

    /** What is wider than the room it has. */
    private static List<?> cutOff(Page page, String selector) {
        return (List<?>) page.evaluate(
                "selector => [...document.querySelectorAll(selector)].filter(element => element.scrollWidth > Math.min("
                        + "element.clientWidth, element.closest('.column, .portvagt-page').clientWidth))"
                        + ".map(element => element.outerHTML.slice(0, 200))",
                selector);
    }

    /** What is kept of forms in the browser. */
    private static List<?> draftsIn(Page page) {
        return (List<?>)
                page.evaluate("() => Object.keys(localStorage).filter(key => /^(camunda-form|camForm):/.test(key)"
                        + " || localStorage.getItem(key).includes('Journal 26/1234'))");
    }

    private long drafts() {
        return database.sql("SELECT count(*) FROM portvagt.task_draft WHERE task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".nav-tabs a").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", "case-work", name + ".png")));
    }
}
