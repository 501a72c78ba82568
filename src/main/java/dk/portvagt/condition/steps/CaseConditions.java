package dk.portvagt.condition.steps;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionState;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.steps.ConditionText;
import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.RecordOwners;
import dk.portvagt.text.Paragraphs;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the models' questions about a case's conditions, for example {@code ${caseConditions.allMet(caseNumber)}}.
 */
@Component
public class CaseConditions {

    private final Conditions conditions;
    private final Clock clock;

    CaseConditions(Conditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Tells whether no condition blocks the case's next gate. */
    public boolean allMet(String caseNumber) {
        RecordOwners.requireOwn(Fact.CASE, "caseNumber", caseNumber);
        return conditions.allMet(caseNumber);
    }

    /** Returns the current deadline of a condition: {@code YYYY-MM-DD}. */
    public String deadline(long conditionId) {
        RecordOwners.requireOwn(Fact.CONDITION, "conditionId", conditionId);
        return conditions.get(conditionId).content().deadline().toString();
    }

    /** Lists the open conditions in Danish; null when there are none. */
    public @Nullable String openText(String caseNumber) {
        RecordOwners.requireOwn(Fact.CASE, "caseNumber", caseNumber);
        return ConditionText.of(
                conditions.unmet(caseNumber).stream().map(Condition::content).toList());
    }

    /** Lists the open conditions with their progress in Danish; null when there are none. */
    public @Nullable String progressText(String caseNumber) {
        RecordOwners.requireOwn(Fact.CASE, "caseNumber", caseNumber);
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
