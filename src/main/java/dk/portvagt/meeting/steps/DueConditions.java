package dk.portvagt.meeting.steps;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionState;
import dk.portvagt.condition.Conditions;
import dk.portvagt.condition.steps.OpenConditionText;
import dk.portvagt.meeting.StandingItem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists the conditions that are due on the day of the meeting or overdue. */
@Component
class DueConditions implements StandingItem {

    private final Conditions conditions;

    DueConditions(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public Kind kind() {
        return Kind.CONDITIONS;
    }

    @Override
    public List<String> lines(String municipality, LocalDate on) {
        return conditions.due(municipality, on).stream()
                .map(condition -> line(condition, on))
                .toList();
    }

    private static String line(Condition condition, LocalDate on) {
        String late = condition.content().deadline().isBefore(on) ? "fristen er overskredet" : "fristen er i dag";
        String awaited = condition.state() == ConditionState.REPORTED ? ", indberettet og venter på bedømmelse" : "";
        return OpenConditionText.of(condition) + ", " + late + awaited + ".";
    }
}
