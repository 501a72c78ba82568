package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void keeps_the_form_from_being_sent_until_a_typed_amount_can_be_read(Page page) {
        start(page);
        Locator send = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start").setExact(true));
        Locator amount = page.getByLabel(AMOUNT);
        fillTheRest(page);
        for (String typed : List.of("1.250.000,50", "1,25 mio", "12.50", "-", "12o5", "99999999999999999999")) {
            amount.fill("");
            amount.pressSequentially(typed);
            assertThat(send).isDisabled();
            amount.press("Tab");
            assertThat(amount).hasValue(typed);
            assertThat(page.locator(".portvagt-typed"))
                    .hasText(typed.length() > 15 ? "Tallet er for stort." : "Skriv hele kroner.");
            assertThat(send).isDisabled();
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "typed-amount.png")));

        amount.fill("");
        amount.pressSequentially("-5");
        amount.press("Tab");
        assertThat(page.getByText("Tallet skal være mindst 0.")).isVisible();
        assertThat(send).isDisabled();

        amount.fill("");
        amount.pressSequentially("000125000,00");
        amount.press("Tab");
        assertThat(amount).hasValue("125.000");
        assertThat(page.locator(".fjs-form-field-error")).hasCount(0);
        assertThat(send).isEnabled();
    }

    @Test
    void reads_a_pasted_amount_as_one_that_is_typed(Page page) {
        start(page);
        Locator amount = page.getByLabel(AMOUNT);
        paste(page, "1 250 000,00", amount);
        assertThat(amount).hasValue("1.250.000");

        paste(page, "1.250.000,50", amount);
        assertThat(amount).hasValue("1.250.000,50");
        assertThat(page.locator(".portvagt-typed")).hasText("Skriv hele kroner.");
    }

    /** From another field, as a person does it. */
    private static void paste(Page page, String text, Locator amount) {
        Locator note = page.locator(".fjs-form textarea").first();
        note.fill(text);
        // Form-js may put the former text back as long as it has not taken this one in.
        note.blur();
        assertThat(note).hasValue(text);
        note.press("ControlOrMeta+A");
        note.press("ControlOrMeta+C");
        amount.press("ControlOrMeta+A");
        amount.press("ControlOrMeta+V");
        amount.press("Tab");
    }

    private static void fillTheRest(Page page) {
        page.locator("input").and(page.getByLabel("Budgetår")).fill("2031");
        page.locator("[id$='-Field_operationAmount']").fill("0");
        page.getByLabel("Grundlag").fill("Budgetforlig");
    }

    private static void start(Page page) {
        Tasklist.login(page, "budget-controller", TestPeople.PASSWORD).start("Budgetår");
    }
}
