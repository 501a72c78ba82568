package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.documents.CaseDocuments;
import dk.portvagt.documents.CasePaper;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Sha256;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member of the steering group finds the papers of a case and takes one home. */
@BrowserTest
class DocumentDownloadBrowserTest {

    private static final String CASE = TestPeople.HERE + "-2095-0001";

    @Autowired
    private CaseDocuments documents;

    private FiledDocument paper;

    @BeforeEach
    void a_decision_paper(@Autowired People people) {
        TestPeople.ensure(people);
        paper = documents.fileDecisionPaper(
                new CasePaper(
                        TestPeople.HERE,
                        CASE,
                        "Nyt omsorgssystem",
                        List.of(),
                        List.of(Section.of("Indstilling", "Godkendes"))),
                "G1",
                "G1 Idégate");
    }

    @Test
    void finds_and_downloads_a_paper_without_logging_in_once_more(Page page) throws IOException {
        Login.begin("tasklist", page, "steering-group", TestPeople.PASSWORD);
        page.navigate("/portvagt/documents");
        page.getByLabel("Sagsnummer").fill(CASE);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Vis dokumenter"))
                .click();

        Locator link = page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName("Beslutningsoplæg til G1 Idégate: Nyt omsorgssystem"));
        assertThat(link).hasCount(1);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "documents.png")));

        Download download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename())
                .isEqualTo("901-2095-0001 Beslutningsoplæg til G1 Idégate Nyt omsorgssystem v1.pdf");
        assertThat(Sha256.of(Files.readAllBytes(download.path()))).isEqualTo(paper.sha256());
    }
}
