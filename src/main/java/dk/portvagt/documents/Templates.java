package dk.portvagt.documents;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the content of a paper as XHTML, with the template of its kind. Texts are only values, never templates. */
@Component
class Templates {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final TemplateEngine engine = new TemplateEngine();

    Templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        files.setPrefix("documents/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        files.setForceTemplateMode(true);
        engine.setTemplateResolver(files);
    }

    String fill(DocumentKind kind, Map<String, Object> values) {
        return engine.process(kind.template(), new Context(DANISH, values));
    }
}
