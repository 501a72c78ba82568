package dk.portvagt.form;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final String AMOUNT = """
            {"type": "number", "key": "amount", "label": "Investering i alt", "decimalDigits": 0,
             "appearance": {"suffixAdorner": "kr."}, "validate": {"required": true, "min": 1, "max": 2000000000}}""";
    private static final String NEED = """
            {"type": "textarea", "key": "need", "label": "Behov",
             "validate": {"required": true, "minLength": 3, "maxLength": 20}}""";
    private static final String CASE_NUMBER = """
            {"type": "textfield", "key": "caseNumber", "label": "Sagsnummer", "description": "Fx 901-2026-0042",
             "validate": {"pattern": "^[0-9]{3}-[0-9]{4}-[0-9]{4}$"}}""";
    private static final String OUTCOME = """
            {"type": "radio", "key": "outcome", "label": "Udfald", "validate": {"required": true},
             "values": [{"label": "Gå videre", "value": "continue"}, {"label": "Afvis", "value": "reject"}]}""";
    private static final String REASON = """
            {"type": "textfield", "key": "reason", "label": "Begrundelse", "validate": {"required": true},
             "conditional": {"hide": "=outcome != \\"reject\\""}}""";
    private static final String DEADLINE = """
            {"type": "datetime", "subtype": "date", "key": "deadline", "dateLabel": "Frist",
             "disallowPassedDates": true}""";
    private static final String URGENT = """
            {"type": "checkbox", "key": "urgent", "label": "Haster"}""";
    private static final String PARTS = """
            {"type": "checklist", "key": "parts", "label": "Dele",
             "values": [{"label": "Udstyr", "value": "hardware"}, {"label": "Programmel", "value": "software"}]}""";
    private static final String ROWS = """
            {"type": "dynamiclist", "path": "criteria", "label": "Kriterier", "allowAddRemove": false,
             "disableCollapse": true, "defaultRepetitions": 0, "components": [
               {"type": "textfield", "key": "question", "label": "Kriterium", "readonly": true},
               {"type": "radio", "key": "answer", "label": "Svar", "validate": {"required": true},
                "values": [{"label": "Opfyldt", "value": "fulfilled"},
                           {"label": "Ikke relevant", "value": "notRelevant"}]},
               {"type": "textarea", "key": "evidence", "label": "Dokumentation", "validate": {"required": true},
                "conditional": {"hide": "=answer = \\"notRelevant\\""}}]}""";

    @Test
    void gives_every_answer_the_type_of_its_variable() {
        assertThat(accepted(
                        form(AMOUNT, NEED, CASE_NUMBER, OUTCOME, DEADLINE, URGENT),
                        entry("amount", 250000),
                        entry("need", "  Nyt omsorgssystem "),
                        entry("caseNumber", ""),
                        entry("outcome", "continue"),
                        entry("deadline", "2026-12-31"),
                        entry("urgent", true)))
                .containsEntry("amount", 250000L)
                .containsEntry("need", "Nyt omsorgssystem")
                .containsEntry("caseNumber", null)
                .containsEntry("outcome", "continue")
                .containsEntry("deadline", "2026-12-31")
                .containsEntry("urgent", true);
    }

    @Test
    void makes_fields_that_were_not_sent_empty() {
        assertThat(accepted(form(CASE_NUMBER, URGENT)))
                .containsEntry("caseNumber", null)
                .containsEntry("urgent", false);
    }

    @Test
    void accepts_a_whole_number_that_the_browser_sent_as_a_double() {
        assertThat(accepted(form(AMOUNT), entry("amount", 1.9E9))).containsEntry("amount", 1_900_000_000L);
    }

    @Test
    void reports_all_faults_at_once_with_label_and_unit() {
        assertThat(refused(form(AMOUNT, NEED, OUTCOME), entry("amount", 0), entry("outcome", "maybe")))
                .containsExactly(
                        "Investering i alt (kr.): skal være mindst 1",
                        "Behov: skal udfyldes",
                        "Udfald: 'maybe' er ikke en af mulighederne: Gå videre, Afvis");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_amounts_that_are_not_whole(double amount) {
        assertThat(refused(form(AMOUNT), entry("amount", amount)))
                .containsExactly("Investering i alt (kr.): skriv hele kroner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "tolv", "1.000", "125000,00", "1.250.000,50", "1,25 mio"})
    void refuses_amounts_sent_as_text(String amount) {
        assertThat(refused(form(AMOUNT), entry("amount", amount)))
                .containsExactly("Investering i alt (kr.): skriv hele kroner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "20,5", "2026/27"})
    void refuses_a_year_sent_as_text(String year) {
        assertThat(refused(form("""
                                {"type": "number", "key": "year", "label": "År", "decimalDigits": 0}"""), entry("year", year))).containsExactly("År: skal være et helt tal");
    }

    @Test
    void refuses_negative_empty_and_huge_amounts() {
        assertThat(refused(form(AMOUNT), entry("amount", -1)))
                .containsExactly("Investering i alt (kr.): skal være mindst 1");
        assertThat(refused(form(AMOUNT))).containsExactly("Investering i alt (kr.): skal udfyldes");
        assertThat(refused(form(AMOUNT), entry("amount", 2_000_000_001L)))
                .containsExactly("Investering i alt (kr.): må højst være 2.000.000.000");
    }

    @Test
    void names_a_bound_that_is_a_year_as_a_year() {
        String year = """
                {"type": "number", "key": "year", "label": "År", "decimalDigits": 0, "validate": {"min": 2024}}""";
        assertThat(refused(form(year), entry("year", -5))).containsExactly("År: skal være mindst 2024");
    }

    @Test
    void refuses_a_number_no_browser_can_hold_where_the_form_names_no_bound() {
        String unbounded = """
                {"type": "number", "key": "n", "label": "Antal", "decimalDigits": 0}""";
        assertThat(refused(form(unbounded), entry("n", 1e300)))
                .containsExactly("Antal: må højst være 9.007.199.254.740.991");
        assertThat(refused(form(unbounded), entry("n", -1e300)))
                .containsExactly("Antal: skal være mindst -9.007.199.254.740.991");
    }

    @Test
    void takes_a_bound_from_an_expression() {
        String bounded = """
                {"type": "number", "key": "share", "label": "Andel", "decimalDigits": 0,
                 "validate": {"max": "=available"}}""";
        FormSituation situation = new MapSituation(Map.of("available", 100));
        assertThat(faults(check(form(bounded), situation, entry("share", 101))))
                .containsExactly("Andel: må højst være 100");
    }

    @Test
    void refuses_texts_that_are_too_short_too_long_or_of_the_wrong_form() {
        assertThat(refused(form(NEED), entry("need", "ja"))).containsExactly("Behov: skal fylde mindst 3 tegn");
        assertThat(refused(form(NEED), entry("need", "x".repeat(21)))).containsExactly("Behov: må højst fylde 20 tegn");
        assertThat(refused(form(CASE_NUMBER), entry("caseNumber", "42")))
                .containsExactly("Sagsnummer: har ikke den rigtige form. Fx 901-2026-0042");
    }

    /** Tried way by way, as most libraries do, it would take longer than anybody lives. */
    @Test
    void comes_to_an_end_with_a_pattern_that_can_be_met_in_endless_ways() {
        String many = """
                {"type": "textfield", "key": "code", "label": "Kode", "validate": {"pattern": "^(a+)+$"}}""";
        assertThat(refused(form(many), entry("code", "a".repeat(2000) + "b")))
                .containsExactly("Kode: har ikke den rigtige form");
    }

    @Test
    void refuses_a_text_longer_than_the_engine_can_keep() {
        String unlimited = """
                {"type": "textarea", "key": "note", "label": "Note"}""";
        assertThat(refused(form(unlimited), entry("note", "x".repeat(4001))))
                .containsExactly("Note: må højst fylde 4.000 tegn");
    }

    @Test
    void takes_blanks_only_for_no_answer() {
        assertThat(refused(form(NEED), entry("need", "   "))).containsExactly("Behov: skal udfyldes");
    }

    @Test
    void refuses_control_characters_but_lets_a_text_area_have_lines() {
        assertThat(refused(form(CASE_NUMBER), entry("caseNumber", "901\u0000")))
                .containsExactly("Sagsnummer: indeholder tegn, der ikke kan bruges");
        assertThat(accepted(form(NEED), entry("need", "to\nlinjer"))).containsEntry("need", "to\nlinjer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-32"})
    void says_that_a_date_does_not_exist(String date) {
        assertThat(refused(form(DEADLINE), entry("deadline", date)))
                .containsExactly("Frist: er en dato, der ikke findes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"32.13.2026", "31-12-2026", "2026-12-31T00:00", "0001-01-01"})
    void refuses_dates_that_are_none(String date) {
        assertThat(refused(form(DEADLINE), entry("deadline", date)))
                .singleElement()
                .asString()
                .startsWith("Frist: skal");
    }

    @Test
    void refuses_a_passed_date_where_the_form_does() {
        assertThat(refused(form(DEADLINE), entry("deadline", "2026-05-31")))
                .containsExactly("Frist: må ikke ligge før i dag, 1. juni 2026");
    }

    @Test
    void refuses_a_date_further_ahead_than_the_form_lets_it_be() {
        String deadline = """
                {"type": "datetime", "subtype": "date", "key": "deadline", "dateLabel": "Frist",
                 "properties": {"latestInDays": "30"}}""";

        assertThat(accepted(form(deadline), entry("deadline", "2026-07-01"))).containsEntry("deadline", "2026-07-01");
        assertThat(refused(form(deadline), entry("deadline", "2026-07-02")))
                .containsExactly("Frist: må højst ligge 30 dage frem, senest 1. juli 2026");
    }

    @Test
    void demands_a_tick_where_it_is_required() {
        String consent = """
                {"type": "checkbox", "key": "consent", "label": "Bekræftet", "validate": {"required": true}}""";
        assertThat(refused(form(consent), entry("consent", false))).containsExactly("Bekræftet: skal være sat");
        assertThat(refused(form(consent), entry("consent", "true")))
                .containsExactly("Bekræftet: skal være sat eller ikke sat");
    }

    @Test
    void accepts_known_options_of_a_list_only() {
        assertThat(accepted(form(PARTS), entry("parts", List.of("software"))).get("parts"))
                .hasToString("[\"software\"]");
        assertThat(refused(form(PARTS), entry("parts", List.of("software", "people"))))
                .containsExactly("Dele: 'people' er ikke en af mulighederne: Udstyr, Programmel");
        assertThat(refused(form(PARTS), entry("parts", "software")))
                .containsExactly("Dele: skal være en liste af svar");
    }

    @Test
    void knows_options_that_come_from_a_variable() {
        String line = """
                {"type": "select", "key": "line", "label": "Linje", "valuesKey": "lines"}""";
        FormSituation situation =
                new MapSituation(Map.of("lines", List.of(Map.of("label", "Drift", "value", "OPERATION"))));
        assertThat(check(form(line), situation, entry("line", "OPERATION"))).isInstanceOf(CheckedForm.Accepted.class);
        assertThat(faults(check(form(line), situation, entry("line", "ACQUISITION"))))
                .containsExactly("Linje: 'ACQUISITION' er ikke en af mulighederne: Drift");
    }

    @Test
    void demands_a_field_only_while_it_is_shown() {
        assertThat(accepted(form(OUTCOME, REASON), entry("outcome", "continue")))
                .containsEntry("reason", null);
        assertThat(refused(form(OUTCOME, REASON), entry("outcome", "reject")))
                .containsExactly("Begrundelse: skal udfyldes");
    }

    @Test
    void refuses_an_answer_to_a_hidden_field() {
        assertThat(refused(form(OUTCOME, REASON), entry("outcome", "continue"), entry("reason", "Derfor")))
                .containsExactly("Begrundelse: hører ikke til formularen, som den ellers er udfyldt");
    }

    @Test
    void leaves_the_variable_of_a_hidden_field_as_it_was() {
        FormSituation situation = new MapSituation(Map.of("reason", "Fra sidst"));
        CheckedForm checked = check(form(OUTCOME, REASON), situation, entry("outcome", "continue"));
        assertThat(((CheckedForm.Accepted) checked).values()).doesNotContainKey("reason");
    }

    @Test
    void hides_what_is_in_a_hidden_group() {
        String group = """
                {"type": "group", "label": "Afslag", "conditional": {"hide": "=outcome != \\"reject\\""},
                 "components": [%s]}""".formatted(NEED);
        assertThat(accepted(form(OUTCOME, group), entry("outcome", "continue"))).containsEntry("need", null);
        assertThat(refused(form(OUTCOME, group), entry("outcome", "reject"))).containsExactly("Behov: skal udfyldes");
    }

    @Test
    void ignores_what_is_only_shown() {
        String shown = """
                {"type": "textfield", "key": "title", "label": "Titel", "readonly": true}""";
        String disabled = """
                {"type": "textfield", "key": "office", "label": "Forvaltning", "disabled": true}""";
        assertThat(accepted(form(shown, disabled), entry("title", "Andet"), entry("office", "Andet")))
                .isEmpty();
    }

    @Test
    void lets_fields_depend_on_what_a_read_only_field_shows_and_not_on_what_is_sent_for_it() {
        String held = OUTCOME.replace("\"key\"", "\"readonly\": \"=corrected != true\", \"key\"");
        FormSituation situation = new MapSituation(Map.of("outcome", "reject"));

        assertThat(faults(check(form(held, REASON), situation, entry("outcome", "continue"))))
                .containsExactly("Begrundelse: skal udfyldes");
        assertThat(faults(check(form(held, REASON), situation))).containsExactly("Begrundelse: skal udfyldes");
        assertThat(check(form(held, REASON), situation, entry("reason", "Derfor")))
                .isInstanceOf(CheckedForm.Accepted.class);
    }

    @Test
    void refuses_values_the_form_does_not_ask_for() {
        assertThat(refused(form(URGENT), entry("gateOutcome", "approved"), entry("urgent", true)))
                .containsExactly("gateOutcome: er ikke et felt i formularen");
    }

    @Test
    void refuses_objects_where_a_text_is_asked_for() {
        assertThat(refused(form(NEED), entry("need", new Object()))).containsExactly("Behov: skal være tekst");
        assertThat(refused(form(NEED), entry("need", List.of("a")))).containsExactly("Behov: skal være tekst");
    }

    @Test
    void lays_the_answers_over_the_rows_the_task_was_given() {
        JsonNode rows = (JsonNode) ((CheckedForm.Accepted) check(
                        form(ROWS),
                        criteria("g1-need", "g1-risk"),
                        entry(
                                "criteria",
                                List.of(
                                        Map.of("question", "g1-need?", "answer", "fulfilled", "evidence", "Se bilag"),
                                        Map.of("answer", "notRelevant")))))
                .values()
                .get("criteria");
        assertThat(rows.get(0).path("criterionId").asText()).isEqualTo("g1-need");
        assertThat(rows.get(0).path("evidence").asText()).isEqualTo("Se bilag");
        assertThat(rows.get(1).path("answer").asText()).isEqualTo("notRelevant");
        assertThat(rows.get(1).path("evidence").isNull()).isTrue();
    }

    @Test
    void demands_the_required_answers_of_every_row() {
        assertThat(faults(check(
                        form(ROWS),
                        criteria("g1-need", "g1-risk"),
                        entry("criteria", List.of(Map.of(), Map.of("answer", "maybe", "evidence", "Ja"))))))
                .containsExactly(
                        "Kriterier, nr. 1, Svar: skal udfyldes",
                        "Kriterier, nr. 1, Dokumentation: skal udfyldes",
                        "Kriterier, nr. 2, Svar: 'maybe' er ikke en af mulighederne: Opfyldt, Ikke relevant");
    }

    @Test
    void refuses_rows_that_are_not_the_tasks() {
        Map<String, Object> row = Map.of("answer", "fulfilled", "evidence", "Ja");
        assertThat(faults(check(form(ROWS), criteria("g1-need"), entry("criteria", List.of(row, row)))))
                .containsExactly("Kriterier: skal have netop de 1 rækker, opgaven kom med");
        assertThat(faults(check(form(ROWS), criteria("g1-need"))))
                .containsExactly("Kriterier: skal have netop de 1 rækker, opgaven kom med");
    }

    @Test
    void refuses_to_change_what_a_row_came_with() {
        Map<String, Object> row = Map.of(
                "criterionId", "g1-other", "question", "Andet?", "answer", "fulfilled", "evidence", "Ja", "extra", "x");
        assertThat(faults(check(form(ROWS), criteria("g1-need"), entry("criteria", List.of(row)))))
                .containsExactlyInAnyOrder(
                        "Kriterier, nr. 1: 'criterionId' må ikke ændres",
                        "Kriterier, nr. 1: 'question' må ikke ændres",
                        "Kriterier, nr. 1: 'extra' må ikke ændres");
    }

    private static FormSituation criteria(String... ids) {
        return new MapSituation(Map.of(
                "criteria",
                Arrays.stream(ids)
                        .map(id -> Map.of("criterionId", id, "question", id + "?"))
                        .toList()));
    }

    private static FormSchema form(String... components) {
        return FormSchemaReader.read("{\"id\": \"test\", \"components\": ["
                + Arrays.stream(components).collect(Collectors.joining(",")) + "]}");
    }

    @SafeVarargs
    private static Map<String, Object> accepted(FormSchema form, Map.Entry<String, ?>... submitted) {
        CheckedForm checked = check(form, new MapSituation(Map.of()), submitted);
        assertThat(checked).isInstanceOf(CheckedForm.Accepted.class);
        return ((CheckedForm.Accepted) checked).values();
    }

    @SafeVarargs
    private static List<String> refused(FormSchema form, Map.Entry<String, ?>... submitted) {
        return faults(check(form, new MapSituation(Map.of()), submitted));
    }

    private static List<String> faults(CheckedForm checked) {
        assertThat(checked).isInstanceOf(CheckedForm.Refused.class);
        return ((CheckedForm.Refused) checked)
                .faults().stream().map(Fault::toString).toList();
    }

    @SafeVarargs
    private static CheckedForm check(FormSchema form, FormSituation situation, Map.Entry<String, ?>... submitted) {
        Map<String, Submitted> values = new HashMap<>();
        Arrays.stream(submitted).forEach(entry -> values.put(entry.getKey(), Submitted.of(entry.getValue())));
        return FormCheck.check(form, values, situation);
    }
}
