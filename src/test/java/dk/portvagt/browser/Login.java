package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The ways into the web apps. */
public final class Login {

    private static final int ATTEMPTS = 5;
    private static final WaitForOptions GONE =
            new WaitForOptions().setState(WaitForSelectorState.DETACHED).setTimeout(RunningBrowser.PATIENCE / ATTEMPTS);

    private Login() {}

    /**
     * Opens a web app ("tasklist") as this person, whose session is begun beside the page: loading the app for its
     * login form first would take as long as what most tests look at.
     */
    static void to(String app, Page page, String user, String password) {
        begin(app, page, user, password);
        page.navigate("/camunda/app/" + app + "/default/");
        assertThat(page.locator("[cam-widget-header] .account")).isVisible();
    }

    /** Begins the session that the login form would begin, for what the profile of this page opens next. */
    static void begin(String app, Page page, String user, String password) {
        APIRequestContext requests = page.request();
        requests.get("/camunda/app/" + app + "/default/");
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        APIResponse answer = requests.post(
                "/camunda/api/admin/auth/user/default/login/" + app,
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setForm(FormData.create().set("username", user).set("password", password)));
        if (!answer.ok()) {
            throw new AssertionError(user + " is not let in: " + answer.text());
        }
    }

    /**
     * Logs in by the form, as a person does.
     *
     * <p>On a busy machine the form is there long before it listens, and it is drawn again when the page has loaded
     * what it asks for: what is typed until then is lost. So it waits for that, types key by key as a person does, and
     * types again where the form is still there after a while.
     */
    static void byForm(String app, Page page, String user, String password) {
        page.navigate("/camunda/app/" + app + "/default/#/login");
        onTheForm(page, user, password);
    }

    /** Logs in where the form already is, as after following a link without a session. */
    static void onTheForm(Page page, String user, String password) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator form = page.locator("input[type=password]");
        for (int attempt = 1; attempt < ATTEMPTS && !isIn(form, user, password); attempt++) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(form).hasCount(0);
    }

    private static boolean isIn(Locator form, String user, String password) {
        Page page = form.page();
        try {
            type(page.locator("input[type=text]").first(), user);
            type(form.first(), password);
            page.locator("button[type=submit]").first().click();
            form.first().waitFor(GONE);
            return true;
        } catch (TimeoutError e) {
            return form.count() == 0;
        }
    }

    private static void type(Locator field, String text) {
        field.clear();
        field.pressSequentially(text);
    }
}
