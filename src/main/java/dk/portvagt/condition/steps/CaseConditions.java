package dk.portvagt.condition.steps;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionState;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.steps.ConditionText;
import dk.portvagt.text.Paragraphs;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The conditions of a case as models ask for them, for example {@code ${caseConditions.allMet(caseNumber)}}. */
@Component
public class CaseConditions {

    private final Conditions conditions;
    private final Clock clock;

    CaseConditions(Conditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Whether nothing holds the case up at its next gate. */
    public boolean allMet(String caseNumber) {
        return conditions.allMet(caseNumber);
    }

    /** The last day to meet a condition, as it is now: {@code YYYY-MM-DD}. */
    public String deadline(long conditionId) {
        return conditions.get(conditionId).content().deadline().toString();
    }

    /** The open conditions as a Danish list; null when there are none. */
    public String openText(String caseNumber) {
        return ConditionText.of(
                conditions.unmet(caseNumber).stream().map(Condition::content).toList());
    }

    /** The open conditions and how far each has come, as a Danish list; null when there are none. */
    public String progressText(String caseNumber) {
        return Paragraphs.of(
                conditions.unmet(caseNumber).stream().map(this::progress).toList());
    }

    private String progress(Condition condition) {
        boolean late = condition.content().deadline().isBefore(LocalDate.now(clock));
        return ConditionText.of(condition.content())
                + (condition.state() == ConditionState.REPORTED
                        ? ": indberettet, venter på sekretariatets bedømmelse"
                        : ": mangler indberetning fra den ansvarlige")
                + (late ? "; fristen er overskredet" : "");
    }
}
