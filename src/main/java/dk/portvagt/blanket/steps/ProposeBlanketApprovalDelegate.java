package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_NUMBER;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.blanket.BlanketApprovals;
import dk.portvagt.blanket.BlanketTerms;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.text.Outcome;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the proposal and puts it before the steering group; returns terms that the group cannot approve. */
@Component
class ProposeBlanketApprovalDelegate implements JavaDelegate {

    private final BlanketApprovals approvals;
    private final BlanketPapers papers;
    private final SteeringAgenda agenda;

    ProposeBlanketApprovalDelegate(BlanketApprovals approvals, BlanketPapers papers, SteeringAgenda agenda) {
        this.approvals = approvals;
        this.papers = papers;
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BlanketTerms terms = ProposedTerms.read(execution);
        Outcome<CaseNumber> proposed = approvals.propose(
                terms,
                BLANKET_NUMBER.from(execution).getOptional().map(CaseNumber::of).orElse(null));
        BLANKET_REFUSAL.on(execution).set(proposed.refusal().orElse(null));
        proposed.refusal().ifPresent(reason -> {
            throw new BpmnError("blanketRefused", reason);
        });
        CaseNumber number = proposed.orThrow(IllegalStateException::new);
        BLANKET_NUMBER.on(execution).set(number.toString());
        AGENDA_ITEM_ID
                .on(execution)
                .set(agenda.place(new NewItem(
                        ItemKind.BLANKET_APPROVAL, DecisionSubject.BLANKET_APPROVAL, null, papers.of(number, terms))));
    }
}
