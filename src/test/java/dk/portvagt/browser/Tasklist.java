package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasklist in one person's browser. What is not there yet is waited for; nothing waits for time to pass. */
final class Tasklist {

    private static final String MINE_AND_MY_GROUPS = "Alle mine og gruppens";
    private static final String MY_GROUPS = "Min gruppes opgaver";

    /** The person's choice; the list begins with the most urgent task. */
    private static final String NEWEST_FIRST =
            "/camunda/app/tasklist/default/#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D";

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

    private final Page page;
    private final Map<String, String> filterIds = new HashMap<>();

    record ListedTask(String id, String name) {}

    private Tasklist(Page page) {
        this.page = page;
    }

    static Tasklist login(Page page, String person, String password) {
        Login.to("tasklist", page, person, password);
        page.navigate(NEWEST_FIRST);
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
    FormOnPage take(String name) {
        ListedTask task = newest(name);
        page.locator(".tasks-list .task [href*='task=" + task.id() + "']")
                .first()
                .click();
        assertThat(page.locator(".task-details")).containsText(task.name());
        Locator claim = page.locator("button.claim");
        Locator mine = page.locator("button.unclaim");
        assertThat(claim.or(mine).first()).isVisible();
        if (claim.isVisible()) {
            claim.click();
        }
        assertThat(mine).isVisible();
        return form();
    }

    void complete() {
        submit("Afslut opgaven");
        assertThat(page.locator(".fjs-form")).hasCount(0);
    }

    /** What the page says when the server does not take the form; it is closed as a person does who has read it. */
    String refusedToComplete() {
        button("Afslut opgaven").click();
        Locator notification =
                page.locator(".page-notifications .alert:visible").first();
        assertThat(notification).isVisible();
        String said = notification.innerText();
        page.locator(".page-notifications .close:visible").first().click();
        return said;
    }

    /** The newest task whose name begins so. */
    ListedTask newest(String name) {
        List<ListedTask> listed = list();
        return listed.stream()
                .filter(task -> task.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + name + " in the list, but " + listed));
    }

    /** What the list shows, newest first, once it has been asked for anew. */
    List<ListedTask> list() {
        // Another filter first, for the chosen one does nothing when it is chosen again.
        choose(MY_GROUPS);
        Response answer = choose(MINE_AND_MY_GROUPS);
        List<ListedTask> tasks = new ArrayList<>();
        read(answer.body())
                .at("/_embedded/task")
                .forEach(task -> tasks.add(new ListedTask(
                        task.path("id").asText(), task.path("name").asText())));
        return tasks;
    }

    /** Whether a link to the task, as one from a colleague's mail, leads there. */
    boolean opens(ListedTask task) {
        return page.waitForResponse(
                        response -> response.url().endsWith("/task/" + task.id()),
                        () -> page.navigate("/camunda/app/tasklist/default/#/?task=" + task.id()))
                .ok();
    }

    /** For what only some tests look at. */
    Page page() {
        return page;
    }

    void screenshot(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file));
    }

    /** By key: the filter under the mouse shows a tooltip, which would cover the others. */
    private Response choose(String filter) {
        String listed = "/filter/" + filterId(filter) + "/list";
        return page.waitForResponse(
                response -> response.url().contains(listed),
                () -> filters().filter(new FilterOptions().setHasText(filter)).press("Enter"));
    }

    private String filterId(String name) {
        return filterIds.computeIfAbsent(name, this::askForFilterId);
    }

    private String askForFilterId(String name) {
        for (JsonNode filter : read(page.request().get(FILTERS).body())) {
            if (filter.path("name").asText().equals(name)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("No filter " + name);
    }

    private static JsonNode read(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
