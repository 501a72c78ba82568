package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.NEXT_YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.NEXT_YEAR_PROPOSED;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.BudgetYears;
import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks whether the next budget year must still be proposed. */
@Component
class CheckNextYearDelegate implements JavaDelegate {

    private final BudgetYears years;
    private final SteeringAgenda agenda;

    CheckNextYearDelegate(BudgetYears years, SteeringAgenda agenda) {
        this.years = years;
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int next = YEAR.from(execution).get().intValue() + 1;
        NEXT_YEAR.on(execution).set((long) next);
        NEXT_YEAR_PROPOSED
                .on(execution)
                .set(years.isOpened(execution.getTenantId(), next) || agenda.isProposed(execution.getTenantId(), next));
    }
}
