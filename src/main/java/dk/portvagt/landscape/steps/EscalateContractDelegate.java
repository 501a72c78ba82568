package dk.portvagt.landscape.steps;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.DeadlineVariables;
import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.landscape.ContractPlan;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the manager and the owner that nobody has decided on the contract, and sets the day to escalate again. */
@Component
class EscalateContractDelegate implements JavaDelegate {

    private final ContractNotices notices;
    private final ContractPlan plan;
    private final Clock clock;

    EscalateContractDelegate(ContractNotices notices, ContractPlan plan, Clock clock) {
        this.notices = notices;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(execution, PortvagtGroup.DIGITALISATION_MANAGER, "ingen har taget stilling");
        notices.tellOwner(execution, "der er stadig ikke taget stilling");
        DeadlineVariables.ESCALATION_AT.on(execution).set(TimerDates.of(plan.nextEscalation(), clock.getZone()));
    }
}
