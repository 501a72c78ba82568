package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** The login form of the web apps. */
public final class Login {

    private Login() {}

    /**
     * Logs in to a web app ("tasklist").
     *
     * <p>On a busy machine the form is there long before it listens, and what is typed until then is lost: so it waits
     * for the page to have loaded what it asks for, and types key by key as a person does.
     */
    public static void to(String app, Page page, String user, String password) {
        page.navigate("/camunda/app/" + app + "/default/#/login");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[type=text]").first().pressSequentially(user);
        page.locator("input[type=password]").first().pressSequentially(password);
        page.locator("button[type=submit]").first().click();
        assertThat(page.locator("input[type=password]")).hasCount(0);
    }
}
