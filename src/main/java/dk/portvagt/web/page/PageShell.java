package dk.portvagt.web.page;

import dk.portvagt.engine.border.FailurePage;
import dk.portvagt.engine.border.PlainAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
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
 * its frame from {@code shell.html}: header, menu, search box and look. Texts are only ever values, never templates.
 */
@Component
public class PageShell implements FailurePage {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    // Wider than the filter's: the pages have forms, a style, pictures and a font, but neither scripts nor foreign
    // content.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String POLICY_WITH_SCRIPT = POLICY + "; script-src 'self'";
    private static final int FAULT = 500;

    private final TemplateEngine engine = new TemplateEngine();
    private final Frames frames;

    PageShell(Frames frames) {
        this.frames = frames;
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(PageShell.class.getClassLoader());
        files.setPrefix("pages/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    /**
     * Fills a page for the person behind the current request.
     *
     * @param page name of its template
     * @param values values for the template, escaped there
     */
    public String fill(String page, Map<String, Object> values) {
        return fill(page, values, frames.get(""));
    }

    /** Fills the page of what a search found, as {@link #fill(String, Map)}; the search box shows it again. */
    public String fillFound(String page, Map<String, Object> values, String query) {
        return fill(page, values, frames.get(query));
    }

    /** Fills the page of one sentence about what the person cannot have. */
    public String sentence(String heading, String sentence) {
        return fill("sentence", Map.of("heading", heading, "sentence", sentence));
    }

    @Override
    public String html(PlainAnswer answer) {
        // Of a fault nobody knows what still works: the page asks the database nothing.
        Frame frame = answer.status() >= FAULT ? Frame.ofNobody() : frames.get("");
        return fill("sentence", Map.of("heading", heading(answer.status()), "sentence", answer.sentence()), frame);
    }

    @Override
    public String policy() {
        return POLICY;
    }

    /** Returns a page that no cache stores. */
    public static ResponseEntity<String> answer(HttpServletResponse response, HttpStatus status, String html) {
        return answer(response, status, html, POLICY);
    }

    /**
     * Returns a page like {@link #answer}, on which the script files of this installation run, and no script written
     * into the page. All that the page can do works without them too.
     */
    public static ResponseEntity<String> answerWithScript(
            HttpServletResponse response, HttpStatus status, String html) {
        return answer(response, status, html, POLICY_WITH_SCRIPT);
    }

    private static ResponseEntity<String> answer(
            HttpServletResponse response, HttpStatus status, String html, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(html);
    }

    /** Makes the browser request another page, so that a reload does nothing again. */
    public static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    /**
     * Returns the number of rows before the part of a list that a page asks for; 0 for what is no such number.
     *
     * @param typed from the address, so that anybody may have written it
     */
    public static int rowsBefore(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** Returns a text that a page sent; a browser sends each line break as two characters. */
    public static String typed(String text) {
        return text.replace("\r\n", "\n");
    }

    private String fill(String page, Map<String, Object> values, Frame frame) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        return engine.process(page, new Context(DANISH, all));
    }

    private static String heading(int status) {
        return switch (status) {
            case 401 -> "Du er ikke logget ind";
            case 403 -> "Ingen adgang";
            case 404 -> "Siden findes ikke";
            default -> status >= FAULT ? "Der skete en fejl" : "Det kan ikke lade sig gøre";
        };
    }
}
