package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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

/**
 * What people type into every field for an amount, a year or a date of every shipped form, and how it shows their text.
 */
@BrowserTest
class EveryFormBrowserTest {

    private static final String NUMBER = ".fjs-form-field-number input.fjs-input:not([readonly])";
    private static final String DATE = ".fjs-form-field-datetime input.fjs-input";

    /** It is no number of any field, so no field can take it for an answer; the server refuses it as well. */
    private static final double REFUSED = 0.5;

    private static final String NO_DAY = "32.13.2026";
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
    void takes_no_number_for_another(Page page) throws JsonProcessingException {
        FormBench bench = new FormBench(page);
        int fields = 0;
        for (Map.Entry<String, JsonNode> form : having("number")) {
            List<String> keys = new ArrayList<>();
            List<String> messages = new ArrayList<>();
            components(form.getValue(), "number")
                    .filter(field -> !field.path("readonly").asBoolean())
                    .forEach(field -> {
                        keys.add(field.path("key").asText());
                        messages.add(unit(field).equals("kr.") ? "Skriv hele kroner." : "Skriv et helt tal.");
                    });
            bench.show(form.getValue(), rows(form.getValue()));

            bench.typeIntoEach(NUMBER, "125000,00");
            FormBench.State whole = bench.state(NUMBER, keys, 125_000);
            assertThat(whole.values()).as(form.getKey()).hasSize(keys.size()).containsOnly(125_000);
            assertThat(whole.shown()).as(form.getKey()).allMatch(shown -> shown.matches("125\\.?000"));
            assertThat(whole.told()).as(form.getKey()).noneMatch(messages::contains);

            for (String typed : List.of("1.250.000,50", "1,25 mio")) {
                bench.typeIntoEach(NUMBER, typed);
                FormBench.State refused = bench.state(NUMBER, keys, REFUSED);
                assertThat(refused.values())
                        .as(form.getKey() + typed)
                        .hasSize(keys.size())
                        .containsOnly(REFUSED);
                assertThat(refused.shown()).as(form.getKey()).containsOnly(typed);
                assertThat(refused.told()).as(form.getKey() + typed).isEqualTo(messages);
            }
            fields += keys.size();
        }
        assertThat(fields).isGreaterThan(75);
    }

    /** The text must not change under the hands of somebody who writes before the page has come to rest. */
    @Test
    void leaves_a_number_alone_that_is_typed_while_the_page_is_busy(Page page) throws JsonProcessingException {
        FormBench bench = new FormBench(page);
        for (String[] typed : new String[][] {{"125,", "50"}, {"1.250.000", ",50"}}) {
            bench.show(oneAmount(), Map.of("amount", 7500));
            bench.holdTimers();
            Locator amount = bench.form().locator(NUMBER);
            amount.focus();
            page.keyboard().press("ControlOrMeta+A");
            page.keyboard().type(typed[0]);
            bench.releaseTimers();
            page.keyboard().type(typed[1]);
            amount.blur();

            FormBench.State state = bench.state(NUMBER, List.of("amount"), REFUSED);
            assertThat(state.shown()).as(state.toString()).containsExactly(typed[0] + typed[1]);
            assertThat(state.told()).containsExactly("Skriv hele kroner.");
            assertThat(state.values()).containsExactly(REFUSED);
        }
    }

    /** Form-js alone would hand on 12500. */
    @Test
    void hands_on_a_number_that_is_typed_over_itself_at_once(Page page) throws JsonProcessingException {
        FormBench bench = new FormBench(page);
        bench.show(oneAmount(), Map.of("amount", 125_000));
        bench.holdTimers();

        bench.typeIntoEach(NUMBER, "125000");

        assertThat(bench.submitted("amount")).isEqualTo(125_000);
    }

    @Test
    void takes_no_day_for_another(Page page) throws JsonProcessingException {
        FormBench bench = new FormBench(page);
        LocalDate day = LocalDate.now().plusMonths(3).withDayOfMonth(3);
        int fields = 0;
        for (Map.Entry<String, JsonNode> form : having("datetime")) {
            List<String> keys = components(form.getValue(), "datetime")
                    .map(field -> field.path("key").asText())
                    .toList();
            bench.show(form.getValue(), rows(form.getValue()));

            bench.typeIntoEach(DATE, NO_DAY);
            FormBench.State refused = bench.state(DATE, keys, null);
            assertThat(refused.values()).as(form.getKey()).hasSize(keys.size()).containsOnlyNulls();
            assertThat(refused.shown()).as(form.getKey()).containsOnly(NO_DAY);
            assertThat(refused.told()).as(form.getKey()).containsOnly("Datoen findes ikke.");

            bench.typeIntoEach(DATE, day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
            FormBench.State read = bench.state(DATE, keys, day.toString());
            assertThat(read.values()).as(form.getKey()).containsOnly(day.toString());
            assertThat(read.told()).as(form.getKey()).containsOnly("");
            fields += keys.size();
        }
        assertThat(fields).isGreaterThan(45);
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

    private static JsonNode oneAmount() throws JsonProcessingException {
        return new ObjectMapper().readTree("""
                        {"type": "default", "id": "amounts", "schemaVersion": 16, "components": [{"type": "number",
                          "id": "amount", "key": "amount", "label": "Beløb", "appearance": {"suffixAdorner": "kr."}}]}
                        """);
    }

    private List<Map.Entry<String, JsonNode>> having(String type) {
        return forms.entrySet().stream()
                .filter(form -> components(form.getValue(), type)
                        .anyMatch(field -> !field.path("readonly").asBoolean()))
                .toList();
    }

    /** The components of a type in the order of the page, those of rows as well. */
    private static Stream<JsonNode> components(JsonNode parent, String type) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> component.path("type").asText().equals(type)
                        ? Stream.of(component)
                        : components(component, type));
    }

    private static String unit(JsonNode field) {
        return field.at("/appearance/suffixAdorner").asText();
    }

    /** One row for each list. */
    private static Map<String, Object> rows(JsonNode form) {
        Map<String, Object> rows = new HashMap<>();
        components(form, "dynamiclist")
                .forEach(list -> rows.put(list.path("path").asText(), List.of(Map.of())));
        return rows;
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
