package dk.portvagt.workflow.delegate.budgetyear;

import static dk.portvagt.workflow.variable.BudgetVariables.ACQUISITION_AMOUNT;
import static dk.portvagt.workflow.variable.BudgetVariables.AVAILABLE_TEXT;
import static dk.portvagt.workflow.variable.BudgetVariables.OPERATION_AMOUNT;
import static dk.portvagt.workflow.variable.BudgetVariables.YEAR;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.governance.BudgetBookings;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the year's lines the money that was decided. */
@Component
class OpenBudgetYearDelegate implements JavaDelegate {

    private final BudgetBookings bookings;
    private final AvailableMoney available;

    OpenBudgetYearDelegate(BudgetBookings bookings, AvailableMoney available) {
        this.bookings = bookings;
        this.available = available;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bookings.open(
                execution.getTenantId(),
                YEAR.from(execution).get().intValue(),
                Map.of(
                        PoolLine.ACQUISITION,
                                BigDecimal.valueOf(
                                        ACQUISITION_AMOUNT.from(execution).get()),
                        PoolLine.OPERATION,
                                BigDecimal.valueOf(
                                        OPERATION_AMOUNT.from(execution).get())),
                line -> BudgetBasis.of(execution, "open-" + line));
        AVAILABLE_TEXT.on(execution).set(available.text(execution));
    }
}
