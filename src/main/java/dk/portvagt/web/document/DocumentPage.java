package dk.portvagt.web.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The Danish page that lists documents. It needs no script. */
@Component
class DocumentPage {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String TEMPLATE = "pages/documents.html";

    private final TemplateEngine engine = new TemplateEngine();

    DocumentPage() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(DocumentPage.class.getClassLoader());
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    /**
     * @param meetings to choose from
     * @param caseNumber what was asked for, to be shown again; empty when nothing was
     * @param meeting likewise
     */
    String found(
            List<DocumentRow> documents,
            List<MeetingChoice> meetings,
            String caseNumber,
            String meeting,
            String heading) {
        return fill(Map.of(
                "documents",
                documents,
                "meetings",
                meetings,
                "caseNumber",
                caseNumber,
                "meeting",
                meeting,
                "heading",
                heading,
                "refusal",
                ""));
    }

    /** The page with one sentence that says why there is nothing. */
    String refused(String reason) {
        return fill(Map.of(
                "documents",
                List.of(),
                "meetings",
                List.of(),
                "caseNumber",
                "",
                "meeting",
                "",
                "heading",
                "Dokumenter",
                "refusal",
                reason));
    }

    private String fill(Map<String, Object> values) {
        return engine.process(TEMPLATE, new Context(DANISH, values));
    }
}
