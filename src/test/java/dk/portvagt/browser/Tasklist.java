package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** Tasklist in one person's browser. What is not there yet is waited for; nothing waits for time to pass. */
final class Tasklist {

    static final String MINE_AND_MY_GROUPS = "Alle mine og gruppens";
    private static final String MY_GROUPS = "Min gruppes opgaver";

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist login(Page page, String person, String password) {
        page.navigate("/camunda/app/tasklist/default/#/login");
        // Tasklist draws the login again when it has loaded what it needs, and forgets what was typed before.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[type=text]").first().fill(person);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page.locator("input[type=password]")).hasCount(0);
        assertThat(page.locator(".task-filters").getByText(MINE_AND_MY_GROUPS)).isVisible();
        return new Tasklist(page);
    }

    /** Opens the form that starts the process. */
    FormOnPage start(String process) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-body")
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        return form();
    }

    void submitStart() {
        submit("Start");
        assertThat(page.locator(".modal-body")).hasCount(0);
    }

    /** Takes the newest task whose name begins so and opens its form. */
    FormOnPage take(String task) {
        Locator entry = tasks(task).first();
        refresh();
        entry.click();
        assertThat(page.locator(".task-details")).containsText(task);
        Locator claim = page.locator("button.claim");
        Locator complete = button("Complete");
        assertThat(claim.or(complete).first()).isVisible();
        if (claim.isVisible()) {
            claim.click();
        }
        assertThat(page.locator("button.unclaim")).isVisible();
        return form();
    }

    void complete() {
        submit("Complete");
        assertThat(page.locator(".fjs-form")).hasCount(0);
    }

    /** The name of the newest task whose name begins so. */
    String name(String task) {
        refresh();
        return tasks(task).first().textContent().strip();
    }

    /** The tasks in the list that are about this, once the list has been asked for anew. */
    Locator about(String subject) {
        refresh();
        return tasks(subject);
    }

    void screenshot(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file));
    }

    private Locator tasks(String name) {
        return page.locator(".tasks-list li.task h4").filter(new FilterOptions().setHasText(name));
    }

    /** The list is loaded when its filter is chosen; another one first, for the chosen one does nothing again. */
    private void refresh() {
        choose(MY_GROUPS);
        choose(MINE_AND_MY_GROUPS);
    }

    /** By key: the filter under the mouse shows a tooltip, which would cover the others. */
    private void choose(String filter) {
        page.waitForResponse(
                response ->
                        response.url().contains("/filter/") && response.url().contains("/list"),
                () -> filters().filter(new FilterOptions().setHasText(filter)).press("Enter"));
    }

    private Locator filters() {
        return page.locator(".task-filters h4 a");
    }

    private FormOnPage form() {
        assertThat(page.locator(".fjs-form")).isVisible();
        return new FormOnPage(page);
    }

    private void submit(String label) {
        Locator button = button(label);
        assertThat(button).isEnabled();
        Response response = page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), button::click);
        if (!response.ok()) {
            throw new AssertionError("The server refused the form: " + response.text());
        }
    }

    private Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(label).setExact(true));
    }
}
