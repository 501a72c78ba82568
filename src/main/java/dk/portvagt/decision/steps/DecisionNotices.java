package dk.portvagt.decision.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionConditions;
import dk.portvagt.decision.DecisionRecorded;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the people of a case, or of the budget, about a decision. */
@Component
class DecisionNotices {

    private final AcquisitionCases cases;
    private final DecisionConditions conditions;
    private final CasePeople people;
    private final Notices notices;

    DecisionNotices(AcquisitionCases cases, DecisionConditions conditions, CasePeople people, Notices notices) {
        this.cases = cases;
        this.conditions = conditions;
        this.people = people;
        this.notices = notices;
    }

    /**
     * Sends the notices at the end of the decision's own transaction, because its conditions are in force only then.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void tell(DecisionRecorded recorded) {
        Decision decision = recorded.decision();
        String municipality = decision.content().municipality();
        Optional<AcquisitionCase> decidedOn =
                CaseNumber.parse(decision.content().caseNumber()).flatMap(cases::find);
        Notice notice = new DecisionText(decision, decidedOn, conditions.setBy(decision.id())).notice();
        notices.toGroups(
                municipality,
                Audience.groups(decision.content().subject()).stream()
                        .map(PortvagtGroup::id)
                        .toList(),
                notice);
        decidedOn.ifPresent(
                found -> people.of(found, Audience.everybody(decision.content().outcome()))
                        .forEach(person -> notices.toPerson(municipality, person, notice)));
    }
}
