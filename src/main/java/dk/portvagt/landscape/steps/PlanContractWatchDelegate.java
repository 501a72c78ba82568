package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_VENDOR;
import static dk.portvagt.landscape.steps.ContractVariables.CONTRACT_PENDING;
import static dk.portvagt.landscape.steps.ContractVariables.CONTRACT_REMINDER_DATE;
import static dk.portvagt.landscape.steps.ContractVariables.CONTRACT_RUNNING;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_END_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_NOTICE_DATE;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.Grants;
import dk.portvagt.engine.steps.ShownDeadline;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractPlan;
import dk.portvagt.landscape.Contracts;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads the contract as it is now, and sets the days on which it calls for action. */
@Component
class PlanContractWatchDelegate implements JavaDelegate {

    private final Contracts contracts;
    private final ContractPlan plan;
    private final AcquisitionCases cases;
    private final Grants grants;
    private final Clock clock;

    PlanContractWatchDelegate(
            Contracts contracts, ContractPlan plan, AcquisitionCases cases, Grants grants, Clock clock) {
        this.grants = grants;
        this.contracts = contracts;
        this.plan = plan;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        showCase(execution, cases.find(number).orElseThrow().content());
        showContract(execution, contracts.find(number).orElseThrow());
        ContractVariables.CONTRACT_NOTES
                .on(execution)
                .set(contracts.notes(number).orElse(null));
        showGrant(execution, number);
        // The reason of an earlier round's decision does not apply to this one.
        CaseVariables.DECISION_REASON.on(execution).set(null);
        CONTRACT_RUNNING.on(execution).set(contracts.isRunning(number));
        CONTRACT_PENDING.on(execution).set(plan.isPending(number));
        ContractVariables.CONTRACT_RAN_OUT
                .on(execution)
                .set(contracts.ranOut(number).isPresent());
        CONTRACT_REMINDER_DATE.on(execution).set(TimerDates.of(plan.wakeOn(number), clock.getZone()));
        ShownDeadline.set(execution, plan.deadline(number), clock);
    }

    private void showGrant(DelegateExecution execution, CaseNumber number) {
        int year = LocalDate.now(clock).getYear();
        ContractVariables.GRANTED_YEARLY_COST
                .on(execution)
                .set(grants.operationInForce(number.toString(), year).longValue());
    }

    private static void showCase(DelegateExecution execution, NewCase found) {
        CaseVariables.TITLE.on(execution).set(found.title());
        CaseVariables.OFFICE.on(execution).set(found.office());
        CaseVariables.CATEGORY.on(execution).set(Choices.choice(found.category()));
        CaseVariables.SYSTEM_OWNER.on(execution).set(found.systemOwner());
        CaseVariables.PERSONAL_DATA.on(execution).set(found.personalData());
        CaseVariables.CITIZEN_FACING.on(execution).set(found.citizenFacing());
    }

    private static void showContract(DelegateExecution execution, Contract contract) {
        CONTRACT_VENDOR.on(execution).set(contract.vendor());
        Dates.write(CONTRACT_NOTICE_DATE, execution, contract.terms().noticeDate());
        Dates.write(CONTRACT_END_DATE, execution, contract.terms().endDate());
    }
}
