package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cockpit's own pages write moments as Danes read them. */
@BrowserTest
class CockpitDatesBrowserTest {

    @Test
    void a_deployment_is_dated_by_day_month_and_year(Page page, @Autowired People people) {
        TestPeople.ensure(people);
        Login.begin("cockpit", page, "camunda-admin", TestPeople.PASSWORD);
        page.navigate("/camunda/app/cockpit/default/#/repository");

        assertThat(page.locator(".deployment").first())
                .containsText(Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4} kl\\. \\d{2}\\.\\d{2}\\.\\d{2}"));
    }
}
