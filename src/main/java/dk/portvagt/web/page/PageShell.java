package dk.portvagt.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills and returns our own Danish pages, none of which needs a script. Each is a template in {@code pages/} that takes
 * its frame from {@code shell.html}. Texts are only ever values, never templates.
 */
@Component
public class PageShell {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    // Wider than the filter's: the pages have forms and a style, but neither scripts nor foreign content.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine engine = new TemplateEngine();

    public PageShell() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(PageShell.class.getClassLoader());
        files.setPrefix("pages/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    /**
     * Fills a page.
     *
     * @param page name of its template
     * @param values values for the template, escaped there
     */
    public String fill(String page, Map<String, Object> values) {
        return engine.process(page, new Context(DANISH, values));
    }

    /** Returns a page that no cache stores. */
    public static ResponseEntity<String> answer(HttpServletResponse response, HttpStatus status, String html) {
        response.setHeader("Content-Security-Policy", POLICY);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(html);
    }
}
