package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.portvagt.browser.Accessibility.hasNoViolation;

import com.microsoft.playwright.Page;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import dk.portvagt.process.DueJobs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages can be used by people who see little or nothing: WCAG 2.1 AA, as far as a program can tell. */
@BrowserTest
class AccessibilityBrowserTest {

    @BeforeEach
    void everybody(@Autowired People people) {
        TestPeople.ensure(people);
    }

    @Test
    void of_the_login(Page page) {
        page.navigate("/camunda/app/tasklist/default/#/login");
        assertThat(page.locator("input[type=password]").first()).isVisible();

        hasNoViolation(page);
    }

    /** Where somebody gets by logging in to an app and following an address; the last column tells that it is there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tasklist | secretariat            | /camunda/app/tasklist/default/#/                   | .task-filters h4
            tasklist | secretariat            | /camunda/app/tasklist/default/#/portefoelje        | .portvagt-page h1 + div > p + *
            tasklist | secretariat            | /portvagt/documents                                | h1
            tasklist | secretariat            | /portvagt/mails                                    | h1
            tasklist | secretariat            | /portvagt/moede                                    | h1
            tasklist | budget-controller      | /portvagt/invoices                                 | h1
            tasklist | secretariat            | /portvagt/existing-solutions                       | h1
            tasklist | requester              | /portvagt/solutions                                | h1
            cockpit  | camunda-admin          | /portvagt/personer                                 | h1
            cockpit  | camunda-admin          | /portvagt/ny-person                              | h1
            cockpit  | camunda-admin          | /portvagt/personer/requester                       | h1
            tasklist | requester              | /portvagt/find?q=kultur                            | h1
            tasklist | requester              | /portvagt/nothing                                  | h1
            tasklist | requester              | /camunda/app/welcome/default/#/welcome             | [cam-widget-header]
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/dashboard           | [cam-widget-header]
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/processes           | [cam-widget-header]
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/pulje               | .portvagt-page h1 + *
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/portefoelje         | .portvagt-page h1 + *
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/historik            | .portvagt-page h1 + *
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/versioner           | .portvagt-page h1 + *
            cockpit  | analyst                | /camunda/app/cockpit/default/#/aendringer          | .portvagt-page h1 + *
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/drift               | .portvagt-page h1 + *
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/reparation          | .portvagt-page h1 + *
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/reparation?vis=forloeb | .portvagt-filters
            cockpit  | camunda-admin          | /camunda/app/cockpit/default/#/reparation?vis=oprydning | .portvagt-form
            admin    | camunda-admin          | /camunda/app/admin/default/#/users                 | [cam-widget-header]
            """)
    void of_a_page(String app, String person, String address, String there, Page page) {
        Login.begin(app, page, person, TestPeople.PASSWORD);
        page.navigate(address);
        assertThat(page.locator(there).first()).isVisible();

        hasNoViolation(page);
    }

    @Test
    void of_a_start_form_and_a_task_with_its_form(Profiles profiles, @Autowired BeanFactory beans) {
        Staff staff = new Staff(profiles, new DueJobs(beans, TestPeople.HERE), "", TestPeople.PASSWORD);
        Tasklist requester = staff.tasklist("requester");
        requester
                .start("IT-anskaffelse fra idé til udfasning")
                .fill("idea-raised", Answers.to("idea-raised", Map.of()));
        hasNoViolation(requester.page());
        requester.submitStart();

        Tasklist secretariat = staff.tasklist("secretariat");
        secretariat.take("Screen idéen");

        hasNoViolation(secretariat.page());
    }
}
