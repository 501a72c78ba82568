package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class LoginPageBrowserTest {

    @Test
    void shows_the_web_apps(Page page) {
        page.navigate("/camunda/app/admin/");

        assertThat(page.locator("input[type=password]").first()).isVisible();
    }
}
