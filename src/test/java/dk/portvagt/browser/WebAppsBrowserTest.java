package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The four web apps under Portvagt's name, in the language of whoever uses them. */
@BrowserTest
class WebAppsBrowserTest {

    @BeforeEach
    void everybody(@Autowired People people) {
        TestPeople.ensure(people);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tasklist | Portvagt Opgaver        | Start forløb
            cockpit  | Portvagt Cockpit        | Processer
            admin    | Portvagt Administration | Brugere
            welcome  | Portvagt Velkommen      | Programmer
            """)
    void speak_danish(String app, String title, String text, Page page) {
        open(app, page);

        assertThat(page.locator("html")).hasAttribute("lang", "da");
        assertThat(page.locator("body")).containsText(text);
        assertThat(page.locator("[cam-widget-footer]")).containsText("Bygget på");
        assertThat(page).hasTitle(Pattern.compile("^" + title));
        noBannerAndNoGap(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tasklist | Start process
            cockpit  | Processes
            admin    | Users
            welcome  | Applications
            """)
    void speak_english_to_an_english_browser(String app, String text, Profiles profiles) {
        Page page = profiles.openIn("en-GB").newPage();

        open(app, page);

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("body")).containsText(text);
        assertThat(page.locator("[cam-widget-footer]")).containsText("Powered by");
        noBannerAndNoGap(page);
    }

    @Test
    void say_on_our_own_pages_in_cockpit_in_english_what_does_not_come_from_models(Profiles profiles) {
        Page page = profiles.openIn("en-GB").newPage();
        open("cockpit", page);
        page.navigate("/camunda/app/cockpit/default/#/versioner");

        assertThat(page.locator("main.portvagt-page")).hasAttribute("lang", "en");
        assertThat(page.locator("main.portvagt-page h1")).hasText("Versions");
        assertThat(page.locator("main.portvagt-page caption")).hasText("Models in use");
        assertThat(page.locator("[cam-widget-header]")).containsText("Central pool");
    }

    @Test
    void speak_the_language_that_is_chosen_behind_the_name(Page page) {
        open("tasklist", page);
        choose(page, "English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".brand-name")).hasText("Portvagt Tasklist");
        page.getByText("Keyboard Shortcuts").click();
        assertThat(page.locator(".modal-body")).containsText("claims the selected task");

        page.navigate("/camunda/app/cockpit/default/");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("body")).containsText("Processes");

        choose(page, "Dansk");
        assertThat(page.locator("html")).hasAttribute("lang", "da");
        assertThat(page.locator("body")).containsText("Processer");
    }

    private static void choose(Page page, String language) {
        page.locator(".account > .dropdown-toggle").click();
        page.locator(".account .portvagt-language a").getByText(language).click();
    }

    private static void open(String app, Page page) {
        Login.begin("tasklist", page, "camunda-admin", TestPeople.PASSWORD);
        page.navigate("/camunda/app/" + app + "/default/");
    }

    private static void noBannerAndNoGap(Page page) {
        assertThat(page.locator(".brand-logo")).isVisible();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        BoundingBox header = page.locator("[cam-widget-header]").boundingBox();
        assertThat(header.y).isZero();
        // The header is higher for a moment, until what does not fit is folded into "More".
        page.waitForFunction("""
                () => getComputedStyle(document.body).paddingTop
                    === Math.round(document.querySelector('[cam-widget-header]').getBoundingClientRect().height) + 'px'""");
    }
}
