package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No criterion of the table disappears on its way to the people who answer. */
class CriteriaRowsTest {

    @Test
    void criteria_of_both_sides_with_ids_of_their_own_are_asked() {
        assertThat(CriteriaRows.ambiguity(
                        List.of(criterion("g1-need", "business"), criterion("g1-reuse", "technical"))))
                .isEmpty();
    }

    @Test
    void a_second_criterion_with_the_same_id_would_overwrite_the_first_ones_answer() {
        assertThat(CriteriaRows.ambiguity(List.of(criterion("g1-need", "business"), criterion("g1-need", "technical"))))
                .hasValueSatisfying(
                        found -> assertThat(found).contains("Kriteriet 'g1-need' står to gange for denne sag"));
    }

    @Test
    void a_criterion_for_somebody_who_is_not_asked_would_disappear() {
        assertThat(CriteriaRows.ambiguity(List.of(criterion("g1-need", "bussiness"))))
                .hasValueSatisfying(
                        found -> assertThat(found).contains("besvares af 'bussiness', som ingen gate spørger"));
    }

    private static Map<String, String> criterion(String id, String side) {
        return Map.of("criterionId", id, "answeredBy", side);
    }
}
