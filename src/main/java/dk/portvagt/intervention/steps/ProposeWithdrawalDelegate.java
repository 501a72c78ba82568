package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_REASON;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Kroner;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.task.EngineFacts;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes to the steering group to end a case with a signed contract. */
@Component
class ProposeWithdrawalDelegate implements JavaDelegate {

    private static final String RECOMMENDATION =
            "Styregruppen tager stilling til, om sagen skal afsluttes. Godkendt: sagen standses. Alt andet end godkendt"
                    + " eller udsat: sagen fortsætter.";

    private final AcquisitionCases cases;
    private final CentralPool pool;
    private final SteeringAgenda agenda;
    private final People people;
    private final EngineFacts facts;

    ProposeWithdrawalDelegate(
            AcquisitionCases cases, CentralPool pool, SteeringAgenda agenda, People people, EngineFacts facts) {
        this.cases = cases;
        this.pool = pool;
        this.agenda = agenda;
        this.people = people;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AcquisitionCase proposed = cases.find(CaseVariables.number(execution)).orElseThrow();
        String proposer = facts.starter(execution)
                .orElseThrow(() -> new BadUserRequestException("Trinnet kræver en person, der har startet processen"));
        DecisionPaper paper = DecisionPaper.in(execution.getTenantId())
                .caseNumber(proposed.number().toString())
                .title("Sagen foreslås afsluttet: %s"
                        .formatted(proposed.content().title()))
                .recommendation(RECOMMENDATION)
                .summary("%s foreslår at afslutte sag %s:\n\n%s"
                        .formatted(
                                people.name(proposer),
                                proposed.number(),
                                WITHDRAWAL_REASON.from(execution).get()))
                .amounts(owed(proposed.number()))
                .consequences("Arbejdet på sagen stopper, og det reserverede går tilbage til puljen. Det disponerede"
                        + " bliver stående til det, leverandøren har til gode; styregruppen giver resten tilbage, når"
                        + " budgetåret afsluttes.")
                .build();
        AGENDA_ITEM_ID.on(execution).set(agenda.place(NewItem.endingCase(paper)));
    }

    /** Returns what stays committed, so that the group decides with the amount in front of it. */
    private String owed(CaseNumber number) {
        return "Disponeret og ikke betalt: %s"
                .formatted(Kroner.format(pool.position(number.toString()).committed()));
    }
}
