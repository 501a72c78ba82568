package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amounts in a form as they are written and read in Danish. */
@BrowserTest
class DanishNumbersBrowserTest {

    private static final String AMOUNT = "Nyanskaffelser (IT-puljen)";

    @BeforeEach
    void everybody(@Autowired People people) {
        TestPeople.ensure(people);
    }

    @Test
    void separates_the_thousands_of_an_amount_but_not_those_of_a_year(Page page) {
        start(page);
        Locator amount = page.getByLabel(AMOUNT);
        amount.pressSequentially("1250000");
        assertThat(amount).hasValue("1250000");
        amount.press("Tab");
        assertThat(amount).hasValue("1.250.000");

        Locator year = page.locator("input").and(page.getByLabel("Budgetår"));
        year.fill("2031");
        year.press("Tab");
        assertThat(year).hasValue("2031");
        assertThat(amount).isFocused();
        assertThat(amount).hasValue("1250000");

        page.keyboard().type("7500");
        amount.press("Tab");
        assertThat(amount).hasValue("7.500");
    }

    @Test
    void understands_an_amount_that_is_typed_or_pasted_with_separators(Page page) {
        start(page);
        Locator amount = page.getByLabel(AMOUNT);
        amount.pressSequentially("1.250.000");
        amount.press("Tab");
        assertThat(amount).hasValue("1.250.000");
        assertThat(page.locator(".fjs-form-field-error")).hasCount(0);

        amount.fill("3.000.000.000");
        amount.press("Tab");

        assertThat(page.getByText("Tallet må højst være 2.000.000.000.")).isVisible();
    }

    private static void start(Page page) {
        Tasklist.login(page, "budget-controller", TestPeople.PASSWORD).start("Budgetår");
    }
}
