package dk.portvagt.meeting.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.meeting.InformationItem;
import dk.portvagt.meeting.StandingItem;
import java.util.List;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;

class InformationRowsTest {

    @Test
    void gives_each_entry_a_paragraph_and_leaves_it_as_it_was_written() {
        InformationItem decisions = new InformationItem(
                StandingItem.Kind.FAST_DECISIONS,
                List.of("24. november 2026: Godkendt.", "1. december 2026: *"),
                List.of(),
                null);
        SpinJsonNode row = InformationRows.of(List.of(decisions)).elements().get(0);
        assertThat(row.prop("text").stringValue()).isEqualTo("24. november 2026: Godkendt.\n\n1. december 2026: *");
    }
}
