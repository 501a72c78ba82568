package dk.portvagt.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files the papers of cases as PDF. A paper filed again becomes a new version, unless nothing changed. */
@Component
public class CaseDocuments {

    private final DocumentArchive archive;
    private final DocumentPrinter printer;

    CaseDocuments(DocumentArchive archive, DocumentPrinter printer) {
        this.archive = archive;
        this.printer = printer;
    }

    /**
     * Files a decision paper.
     *
     * @param part subject of the paper, such as the gate: papers of different parts are different documents
     * @param heading its name for people, such as {@code G2 Kravgate}
     */
    @Transactional
    public FiledDocument fileDecisionPaper(CasePaper paper, String part, String heading) {
        return file(paper, DocumentKind.DECISION_PAPER, part, heading);
    }

    /**
     * Files a business case.
     *
     * @param heading name of the gate it was made for
     */
    @Transactional
    public FiledDocument fileBusinessCase(CasePaper paper, String heading) {
        return file(paper, DocumentKind.BUSINESS_CASE, "", heading);
    }

    /**
     * Files an analysis report.
     *
     * @param heading name of the gate it was made for
     */
    @Transactional
    public FiledDocument fileAnalysisReport(CasePaper paper, String heading) {
        return file(paper, DocumentKind.ANALYSIS_REPORT, "", heading);
    }

    private FiledDocument file(CasePaper paper, DocumentKind kind, String part, String heading) {
        DocumentSubject subject = DocumentSubject.ofCase(paper, kind, part);
        String title = "%s til %s: %s".formatted(kind.danishName(), heading, paper.caseTitle());
        return archive.file(
                subject,
                title,
                Sha256.of(title + "|" + paper),
                () -> printer.print(
                        subject,
                        title,
                        archive.nextVersion(subject),
                        Map.of("paper", paper, "chapters", Chapter.of(paper))));
    }
}
