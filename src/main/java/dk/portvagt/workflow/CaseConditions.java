package dk.portvagt.workflow;

import dk.portvagt.governance.Condition;
import dk.portvagt.governance.Conditions;
import dk.portvagt.workflow.text.DanishText;
import java.util.List;
import org.springframework.stereotype.Component;

/** The conditions of a case as models ask for them, for example {@code ${caseConditions.unmet(caseNumber)}}. */
@Component
public class CaseConditions {

    private final Conditions conditions;

    CaseConditions(Conditions conditions) {
        this.conditions = conditions;
    }

    /** Ids, because an engine variable keeps those and no domain object. */
    public List<Long> unmet(String caseNumber) {
        return conditions.unmet(caseNumber).stream().map(Condition::id).toList();
    }

    public boolean allMet(String caseNumber) {
        return conditions.unmet(caseNumber).isEmpty();
    }

    public String text(long conditionId) {
        return conditions.get(conditionId).content().text();
    }

    public String ownerGroup(long conditionId) {
        return conditions.get(conditionId).content().ownerGroup();
    }

    /** In Danish, for people. */
    public String deadline(long conditionId) {
        return DanishText.date(conditions.get(conditionId).content().deadline());
    }

    /** The unmet conditions as a Danish list; null when there are none. */
    public String openText(String caseNumber) {
        return DanishText.conditions(
                conditions.unmet(caseNumber).stream().map(Condition::content).toList());
    }
}
