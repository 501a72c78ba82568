package dk.portvagt.condition.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_JUDGES;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_OWNER;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_OWNER_NAME;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_PERSON;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_SUBJECT;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_TEXT;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the condition's content, its owner and its judges. */
@Component
class OpenFollowUpDelegate implements JavaDelegate {

    private static final String SECRETARIAT = PortvagtGroup.SECRETARIAT.id();
    private static final String MANAGER = PortvagtGroup.DIGITALISATION_MANAGER.id();

    private final Conditions conditions;
    private final AcquisitionCases cases;
    private final DecisionRegister decisions;
    private final ConditionOwners owners;
    private final People people;
    private final ConditionNotices notices;

    OpenFollowUpDelegate(
            Conditions conditions,
            AcquisitionCases cases,
            DecisionRegister decisions,
            ConditionOwners owners,
            People people,
            ConditionNotices notices) {
        this.conditions = conditions;
        this.cases = cases;
        this.decisions = decisions;
        this.owners = owners;
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Condition condition =
                conditions.get(CONDITION_ID.from(execution).getOptional().orElseThrow());
        String group = condition.content().ownerGroup();
        Optional<String> title = title(condition);
        Optional<String> person = owners.person(condition);
        CONDITION_ID.on(execution).set(condition.id());
        CASE_NUMBER.on(execution).set(condition.caseNumber());
        TITLE.on(execution).set(title.orElse(null));
        CONDITION_SUBJECT
                .on(execution)
                .set(title.map(text -> condition.caseNumber() + " · " + text).orElseGet(() -> ofDecision(condition)));
        CONDITION_TEXT.on(execution).set(condition.content().text());
        CONDITION_OWNER.on(execution).set(group);
        CONDITION_OWNER_NAME
                .on(execution)
                .set(person.map(people::name).orElseGet(() -> PortvagtGroup.danishName(group)));
        CONDITION_PERSON.on(execution).set(person.orElse(null));
        CONDITION_JUDGES.on(execution).set(SECRETARIAT.equals(group) ? MANAGER : SECRETARIAT);
        notices.toOwner(execution, condition, "du skal opfylde et vilkår");
    }

    private Optional<String> title(Condition condition) {
        return Optional.ofNullable(condition.caseNumber())
                .flatMap(number -> cases.find(CaseNumber.of(number)))
                .map(found -> found.content().title());
    }

    /** Writes {@code Budgetår, besluttet 4. maj 2026}. */
    private String ofDecision(Condition condition) {
        return decisions
                .find(condition.decisionId())
                .map(decision -> decision.content().subject().danishName() + ", besluttet "
                        + DanishDates.of(decision.content().decidedOn()))
                .orElseThrow();
    }
}
