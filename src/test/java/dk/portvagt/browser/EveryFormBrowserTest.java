package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How every shipped form shows what people wrote. */
@BrowserTest
class EveryFormBrowserTest {

    private static final Set<String> PHOTOGRAPHED =
            Set.of("chair-decision", "minutes-approval", "meeting-agenda", "decision-paper", "condition-verdict");

    private static final String HOSTILE = "<b>fed</b> <img src=x onerror=hit()> [her](javascript:hit())"
            + " https://ond.dk ond@ond.dk **fed** _k_ `kode` &amp; 24. | # \\ <script>hit()</script>";

    /** Elements that only somebody's text can have made. */
    private static final String MADE_OF_TEXT = """
            () => [...document.querySelectorAll('#bench .fjs-form-field :is(b, i, img, script, code, a)')]
              .filter(made => !made.closest('.fjs-powered-by') && !(made.getAttribute('href') || '').startsWith('/portvagt/'))
              .map(made => made.outerHTML)""";

    private static final Pattern INSERT = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern NAME = Pattern.compile("(?:[a-z][A-Za-z0-9]*\\.)?[a-z][A-Za-z0-9]*");

    /** A name that is read, and no function. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])" + NAME.pattern() + "(?![\\w(])");

    private static final Set<String> FEEL_WORDS = Set.of("if", "then", "else", "null", "and", "or", "this", "parent");

    private final Map<String, JsonNode> forms = new LinkedHashMap<>();

    @BeforeEach
    void readTheForms() throws IOException {
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*/*.form")) {
            forms.put(
                    form.getFilename().replace(".form", ""), new ObjectMapper().readTree(form.getContentAsByteArray()));
        }
        assertThat(forms).hasSizeGreaterThan(80);
    }

    @Test
    void shows_what_people_wrote_as_text(Page page) throws JsonProcessingException {
        page.addInitScript("window.hits = 0; window.hit = () => { window.hits++; };");
        FormBench bench = new FormBench(page);
        int texts = 0;
        for (Map.Entry<String, JsonNode> form : forms.entrySet()) {
            bench.show(form.getValue(), hostile(form.getValue()));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            String shown = bench.form().innerText();
            long bare = bareInserts(form.getValue());
            assertThat(shown.split(Pattern.quote(HOSTILE), -1).length - 1L)
                    .as(form.getKey() + " shows " + shown)
                    .isGreaterThanOrEqualTo(bare);
            assertThat((List<?>) page.evaluate(MADE_OF_TEXT)).as(form.getKey()).isEmpty();
            if (PHOTOGRAPHED.contains(form.getKey())) {
                bench.screenshot("hostile-" + form.getKey());
            }
            texts += bare;
        }
        assertThat(page.evaluate("window.hits")).isEqualTo(0);
        assertThat(texts).isGreaterThan(150);
    }

    /** The components of a type in the order of the page, those of rows as well. */
    private static Stream<JsonNode> components(JsonNode parent, String type) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> component.path("type").asText().equals(type)
                        ? Stream.of(component)
                        : components(component, type));
    }

    /** Hostile text in whatever a form shows: variables, rows, tables and choices. */
    private static Map<String, Object> hostile(JsonNode form) {
        Map<String, Object> data = new HashMap<>();
        components(form, "text")
                .forEach(text -> names(text.path("text").asText()).forEach(name -> put(data, name)));
        components(form, "dynamiclist").forEach(list -> {
            Map<String, Object> row = new HashMap<>();
            components(list, "text")
                    .forEach(text -> names(text.path("text").asText()).stream()
                            .filter(name -> name.startsWith("this."))
                            .forEach(name -> put(row, name.substring("this.".length()))));
            row.replace("facts", facts());
            data.put(list.path("path").asText(), List.of(row));
        });
        components(form, "table").forEach(table -> {
            Map<String, Object> row = new HashMap<>();
            table.path("columns").forEach(column -> row.put(column.path("key").asText(), HOSTILE));
            data.put(table.path("dataSource").asText().substring(1), List.of(row));
        });
        form.findValues("valuesKey").forEach(list -> data.put(list.asText(), choices()));
        form.findValues("valuesExpression")
                .forEach(list ->
                        names("{{" + list.asText().substring(1) + "}}").forEach(name -> data.put(name, choices())));
        data.replace(
                "minutesOverview",
                Map.of(
                        "facts", facts(),
                        "remarks", HOSTILE,
                        "entries", List.of(Map.of("heading", HOSTILE, "facts", facts(), "text", HOSTILE))));
        return data;
    }

    private static List<Map<String, String>> facts() {
        return List.of(Map.of("label", HOSTILE, "text", HOSTILE));
    }

    private static List<Map<String, String>> choices() {
        return List.of(Map.of("label", HOSTILE, "value", "x"));
    }

    private static void put(Map<String, Object> data, String name) {
        String variable = name.replaceFirst("\\..*", "");
        if (!variable.equals("this")) {
            data.putIfAbsent(variable, HOSTILE);
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher inserts = INSERT.matcher(text);
        while (inserts.find()) {
            Matcher words = WORD.matcher(inserts.group(1).replaceAll("\"[^\"]*\"", ""));
            while (words.find()) {
                names.add(words.group());
            }
        }
        names.removeAll(FEEL_WORDS);
        return names;
    }

    /** How often a text shows a variable just as it is, outside of addresses. */
    private static long bareInserts(JsonNode form) {
        return components(form, "text")
                .map(text -> text.path("text").asText().replaceAll("]\\([^)]*\\)", ""))
                .flatMap(text -> INSERT.matcher(text).results())
                .filter(insert -> NAME.matcher(insert.group(1)).matches())
                .count();
    }
}
