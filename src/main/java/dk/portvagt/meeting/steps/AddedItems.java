package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ADDED_CASE_NUMBER;
import static dk.portvagt.meeting.steps.MeetingVariables.ADDED_RECOMMENDATION;
import static dk.portvagt.meeting.steps.MeetingVariables.ADDED_TEXT;
import static dk.portvagt.meeting.steps.MeetingVariables.ADDED_TITLE;
import static dk.portvagt.meeting.steps.MeetingVariables.CORRECTED_DECISION;
import static dk.portvagt.meeting.steps.MeetingVariables.CORRECTION_REASON;
import static dk.portvagt.meeting.steps.MeetingVariables.CORRECTION_WORDING;
import static dk.portvagt.meeting.steps.MeetingVariables.WAIVED_CONDITION;
import static dk.portvagt.meeting.steps.MeetingVariables.WAIVER_REASON;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.Conditions;
import dk.portvagt.condition.steps.OpenConditionText;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.Corrections;
import dk.portvagt.meeting.Corrections.Proposal;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.Waivers;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.text.Outcome.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Adds the items that the secretariat writes itself, and empties their fields for the next one. */
@Component
class AddedItems {

    private final SteeringAgenda agenda;
    private final Corrections corrections;
    private final Waivers waivers;
    private final Conditions conditions;
    private final AcquisitionCases cases;

    AddedItems(
            SteeringAgenda agenda,
            Corrections corrections,
            Waivers waivers,
            Conditions conditions,
            AcquisitionCases cases) {
        this.agenda = agenda;
        this.corrections = corrections;
        this.waivers = waivers;
        this.conditions = conditions;
        this.cases = cases;
    }

    /** Puts an item on the agenda, unless its case is not the municipality's. */
    Outcome<Nothing> add(DelegateExecution execution, long meetingId) {
        String caseNumber = ADDED_CASE_NUMBER.asTyped(execution);
        if (caseNumber != null && !isCaseOf(execution.getTenantId(), caseNumber)) {
            return Outcome.refused("Kommunen har ingen sag med nummer %s.".formatted(caseNumber));
        }
        DecisionPaper paper = DecisionPaper.in(execution.getTenantId())
                .caseNumber(caseNumber)
                .title(ADDED_TITLE.from(execution).get())
                .recommendation(ADDED_RECOMMENDATION.from(execution).get())
                .summary(ADDED_TEXT.from(execution).get())
                .build();
        agenda.add(meetingId, new NewItem(ItemKind.OTHER, DecisionSubject.OTHER, null, paper));
        ADDED_TITLE.on(execution).set(null);
        ADDED_TEXT.on(execution).set(null);
        ADDED_RECOMMENDATION.on(execution).set(null);
        ADDED_CASE_NUMBER.on(execution).set(null);
        return Outcome.done();
    }

    /** Proposes the correction of a decision for the agenda. */
    Outcome<Nothing> correct(DelegateExecution execution) {
        Outcome<Long> placement = corrections.place(new Proposal(
                execution.getTenantId(),
                Long.parseLong(CORRECTED_DECISION.from(execution).get()),
                "Rettelse af beslutning nr. "
                        + CORRECTED_DECISION.from(execution).get(),
                CORRECTION_WORDING.from(execution).get(),
                CORRECTION_REASON.from(execution).get()));
        if (placement instanceof Refused<Long> refused) {
            return Outcome.refused(refused.reason());
        }
        CORRECTED_DECISION.on(execution).set(null);
        CORRECTION_WORDING.on(execution).set(null);
        CORRECTION_REASON.on(execution).set(null);
        return Outcome.done();
    }

    /** Puts it on the agenda that a condition is given up. */
    Outcome<Nothing> waive(DelegateExecution execution, long meetingId) {
        long id = Long.parseLong(WAIVED_CONDITION.from(execution).get());
        Outcome<Nothing> mayPropose = waivers.mayPropose(execution.getTenantId(), id);
        if (!mayPropose.isDone()) {
            return mayPropose;
        }
        Condition condition = conditions.get(id);
        DecisionPaper paper = DecisionPaper.in(execution.getTenantId())
                .caseNumber(condition.caseNumber())
                .title("Frafald af vilkår")
                .recommendation("Vilkåret frafaldes")
                .summary("Vilkåret lyder: " + OpenConditionText.of(condition) + "\n\nHvorfor: "
                        + WAIVER_REASON.from(execution).get())
                .consequences(
                        "Godkendes det, bortfalder vilkåret, og den ansvarlige skal ikke opfylde det. Ellers gælder det fortsat.")
                .build();
        agenda.add(meetingId, NewItem.waiving(id, paper));
        WAIVED_CONDITION.on(execution).set(null);
        WAIVER_REASON.on(execution).set(null);
        return Outcome.done();
    }

    private boolean isCaseOf(String municipality, String caseNumber) {
        return caseNumber.startsWith(municipality + "-")
                && cases.find(CaseNumber.of(caseNumber)).isPresent();
    }
}
