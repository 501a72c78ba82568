package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER_NAME;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.intervention.steps.InterventionVariables.DEMAND_ANSWER;
import static dk.portvagt.intervention.steps.InterventionVariables.DEMAND_GROUP;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_NAME;
import static dk.portvagt.intervention.steps.InterventionVariables.PHASE_NAME;
import static dk.portvagt.intervention.steps.InterventionVariables.RAISED_BY_NAME;
import static dk.portvagt.intervention.steps.InterventionVariables.RUNNING_DEADLINES;
import static dk.portvagt.intervention.steps.InterventionVariables.STOPPED_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_REASON;
import static dk.portvagt.intervention.steps.InterventionVariables.VERDICT_NOTE;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.People;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes an intervention's facts about its case: form values, candidates for its task, and deadline. */
@Component
class InterventionFacts {

    private final AcquisitionCases cases;
    private final Contracts contracts;
    private final DemandDeadlines deadlines;
    private final People people;

    InterventionFacts(AcquisitionCases cases, Contracts contracts, DemandDeadlines deadlines, People people) {
        this.cases = cases;
        this.contracts = contracts;
        this.deadlines = deadlines;
        this.people = people;
    }

    /** Writes the facts. From now on the process belongs to the case: the case number is its business key. */
    void write(Intervention intervention, DelegateExecution execution) {
        CaseNumber number = intervention.caseNumber();
        NewCase content = cases.find(number).orElseThrow().content();
        execution.setProcessBusinessKey(number.toString());
        CASE_NUMBER.on(execution).set(number.toString());
        TITLE.on(execution).set(content.title());
        OFFICE.on(execution).set(content.office());
        REQUESTER.on(execution).set(content.requester());
        REQUESTER_NAME.on(execution).set(people.name(content.requester()));
        INTERVENTION_ID.on(execution).set(intervention.id());
        INTERVENTION_NAME.on(execution).set(intervention.kind().danishName());
        PHASE_NAME.on(execution).set(intervention.phase().danishName());
        RAISED_BY_NAME.on(execution).set(people.name(intervention.raisedBy()));
        DEMAND_GROUP.on(execution).set(WorkingGroup.in(intervention.phase()).id());
        // Known from the start, so that models can ask for them.
        DEMAND_ANSWER.on(execution).set(null);
        VERDICT_NOTE.on(execution).set(null);
        STOP_REASON.on(execution).set(null);
        if (intervention.deadline() != null) {
            execution.setVariables(deadlines.variables(intervention.deadline()));
        }
        if (intervention.kind() == InterventionKind.PAUSE) {
            RUNNING_DEADLINES.on(execution).set(noticeDate(number));
        }
        if (intervention.kind() == InterventionKind.STOP) {
            STOP_REASON.on(execution).set(intervention.reason());
            STOPPED_BY.on(execution).set(intervention.raisedBy());
        }
    }

    private String noticeDate(CaseNumber number) {
        return contracts
                .find(number)
                .map(Contract::terms)
                .map(ContractTerms::noticeDate)
                .map(date -> "Kontrakten kan opsiges senest " + DanishDates.of(date)
                        + ". Den frist løber videre under pausen.")
                .orElse(null);
    }
}
