package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Judges a page as it is shown by WCAG 2.1 AA, as far as a program can tell; nothing is left out. */
final class Accessibility {

    private static final List<String> WCAG_2_1_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Accessibility() {}

    static void hasNoViolation(Page page) {
        page.waitForLoadState();
        // While something is fetched, a page looks otherwise: that is over sooner or later, at a moment of its own.
        assertThat(page.locator(".loader-state.loading:visible")).hasCount(0);
        List<Rule> violations =
                new AxeBuilder(page).withTags(WCAG_2_1_AA).analyze().getViolations();
        assertThat(violations.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml())))
                .isEmpty();
    }
}
