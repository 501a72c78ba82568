package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LoginPageBrowserTest {

    @Test
    void shows_the_web_apps(Page page) {
        page.navigate("/camunda/app/admin/");

        assertThat(page.locator("input[type=password]").first()).isVisible();
    }

    @Test
    void keeps_the_user_name_and_says_what_is_wrong_when_the_password_is_not_right(Page page) {
        page.navigate("/camunda/app/tasklist/default/#/login");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[type=text]").first().pressSequentially("anne.kjaer");
        page.locator("input[type=password]").first().pressSequentially("forkert");
        page.locator("button[type=submit]").first().click();

        assertThat(page.getByText("Forkert brugernavn eller adgangskode").first())
                .isVisible();
        assertThat(page.locator("input[type=text]").first()).hasValue("anne.kjaer");
        assertThat(page.locator("input[type=password]").first()).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void lets_in_who_types_name_and_password(String app, Page page, @Autowired People people) {
        TestPeople.ensure(people);

        Login.byForm(app, page, "camunda-admin", TestPeople.PASSWORD);

        assertThat(page.locator("[cam-widget-header] .account")).containsText("Test");
    }
}
