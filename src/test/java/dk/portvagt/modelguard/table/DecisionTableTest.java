package dk.portvagt.modelguard.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.modelguard.model.Models;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rules of a table match together: what is said must be certain, and what nobody can tell is not said. */
class DecisionTableTest {

    @Test
    void a_rule_is_hidden_when_those_before_it_take_all_of_it_together() {
        assertThat(table("long", "<= 10", "> 10", "5").isHidden(2)).isTrue();
        assertThat(table("long", "< 10", "> 10", "5, 10").isHidden(2)).isFalse();
        assertThat(table("string", "\"a\"", "not(\"a\")", "\"b\"").isHidden(2)).isTrue();
        assertThat(table("boolean", "true", "false", "-").isHidden(2)).isTrue();
        assertThat(table("string", "\"a\"", "\"b\"", "-").isHidden(2)).isFalse();
    }

    @Test
    void whole_numbers_leave_no_room_between_neighbours() {
        assertThat(table("long", "<= 10", ">= 11").unmatched()).isEmpty();
        assertThat(table("double", "<= 10", ">= 11").unmatched()).contains("Beløb mellem 10 og 11");
        assertThat(table("double", "[0..10)", "[10..20[", ">= 20").unmatched()).isEmpty();
    }

    @Test
    void a_case_that_cannot_occur_is_no_gap() {
        assertThat(table("long", "[0..10]", "> 10").unmatched()).isEmpty();
        assertThat(table("long", "[5..10]", "> 10").unmatched()).contains("Beløb under 5");
        assertThat(table("string", "\"a\"", "\"b\"").unmatched()).isEmpty();
        assertThat(table("boolean", "true").unmatched()).contains("Beløb false");
    }

    @Test
    void periods_that_follow_each_other_by_days_have_no_gap_and_overlap_on_a_common_day() {
        String first = "[date(\"2024-01-01\")..date(\"2025-12-31\")]";
        assertThat(table("date", first, "[date(\"2026-01-01\")..date(\"2027-12-31\")]")
                        .unmatched())
                .isEmpty();
        assertThat(table("date", first, "[date(\"2026-01-03\")..date(\"2027-12-31\")]")
                        .unmatched())
                .contains("Beløb mellem 2025-12-31 og 2026-01-03");
        assertThat(table("date", first, "[date(\"2025-12-31\")..date(\"2027-12-31\")]")
                        .common(0, 1))
                .contains("Beløb 2025-12-31");
    }

    @Test
    void nothing_is_said_of_what_depends_on_another_value() {
        assertThat(table("long", ">= limit", "< 10").common(0, 1)).isEmpty();
        assertThat(table("long", ">= limit", "< 10").unmatched()).isEmpty();
        assertThat(table("long", "< 10", ">= limit").isHidden(1)).isFalse();
        assertThat(table("long", ">= limit", ">= limit").isHidden(1)).isTrue();
        assertThat(table("long", "-", ">= limit").isHidden(1)).isTrue();
    }

    /** The engine reads true as a match there, whatever the value is. */
    @Test
    void true_in_a_negation_is_never_met_and_before_another_value_always() {
        assertThat(table("boolean", "not(true)", "-").impossible(0))
                .containsExactly("Betingelsen 'not(true)' i kolonnen 'Beløb' kan aldrig være opfyldt");
        assertThat(table("boolean", "not(null, true)", "-").impossible(0)).isNotEmpty();
        assertThat(table("boolean", "true, null", "false").isHidden(1)).isTrue();
        assertThat(table("boolean", "not(false)", "false").isHidden(1)).isFalse();
        assertThat(table("boolean", "false, null", "true").isHidden(1)).isFalse();
    }

    @Test
    void two_rules_are_common_where_each_of_their_columns_is() {
        assertThat(table("long", "<= 10", "> 10").common(0, 1)).isEqualTo(Optional.empty());
        assertThat(table("long", "<= 10", "[10..20]").common(0, 1)).contains("Beløb 10");
        assertThat(table("long", "", "").common(0, 1)).contains("alle sager");
    }

    private static DecisionTable table(String type, String... conditions) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < conditions.length; i++) {
            rules.append("<rule id='R%d'><inputEntry id='I%d'><text>%s</text></inputEntry>"
                            .formatted(i, i, conditions[i].replace("<", "&lt;")))
                    .append("<outputEntry id='O%d'><text>1</text></outputEntry></rule>".formatted(i));
        }
        String file = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'>"
                + "<decision id='t' name='T'><decisionTable id='dt'><input id='i' label='Beløb'>"
                + "<inputExpression id='e' typeRef='" + type + "'><text>amount</text></inputExpression></input>"
                + "<output id='o' name='o' typeRef='long' />" + rules + "</decisionTable></decision></definitions>";
        Models models = Models.read(Map.of("t.dmn", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(models.unreadable()).isEmpty();
        return DecisionTable.of(models.decisions().get(0)).get(0);
    }
}
