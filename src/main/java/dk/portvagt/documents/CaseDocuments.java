package dk.portvagt.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files the papers of cases as PDF. Filed again, a paper is a new version, or the one before when nothing changed. */
@Component
public class CaseDocuments {

    private final DocumentArchive archive;
    private final DocumentPrinter printer;

    CaseDocuments(DocumentArchive archive, DocumentPrinter printer) {
        this.archive = archive;
        this.printer = printer;
    }

    /**
     * @param part what the paper asks for, such as the gate: papers of different parts are different documents
     * @param heading what people call that, such as {@code G2 Kravgate}
     */
    @Transactional
    public FiledDocument fileDecisionPaper(CasePaper paper, String part, String heading) {
        return file(paper, DocumentKind.DECISION_PAPER, part, heading);
    }

    /** @param heading the gate it was made for, as people call it */
    @Transactional
    public FiledDocument fileBusinessCase(CasePaper paper, String heading) {
        return file(paper, DocumentKind.BUSINESS_CASE, "", heading);
    }

    /** @param heading the gate it was made for, as people call it */
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
