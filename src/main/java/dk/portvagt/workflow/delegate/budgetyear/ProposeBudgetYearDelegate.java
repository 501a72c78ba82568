package dk.portvagt.workflow.delegate.budgetyear;

import static dk.portvagt.workflow.variable.BudgetVariables.ACQUISITION_AMOUNT;
import static dk.portvagt.workflow.variable.BudgetVariables.BUDGET_NOTE;
import static dk.portvagt.workflow.variable.BudgetVariables.OPERATION_AMOUNT;
import static dk.portvagt.workflow.variable.BudgetVariables.YEAR;
import static dk.portvagt.workflow.variable.ReviewVariables.AGENDA_ITEM_ID;

import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.Kroner;
import dk.portvagt.governance.DecisionSubject;
import dk.portvagt.governance.ItemKind;
import dk.portvagt.governance.NewItem;
import dk.portvagt.governance.SteeringAgenda;
import java.math.BigDecimal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a budget year in for the steering group's decision. */
@Component
class ProposeBudgetYearDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;
    private final BudgetYears years;

    ProposeBudgetYearDelegate(SteeringAgenda agenda, BudgetYears years) {
        this.agenda = agenda;
        this.years = years;
    }

    /**
     * @throws ProcessEngineException when the year is open or being proposed: the start of the process is undone and
     *     the person reads why
     */
    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        int year = YEAR.from(execution).get().intValue();
        if (years.isOpened(municipality, year) || agenda.isProposed(municipality, year)) {
            throw new ProcessEngineException("Budgetåret " + year + " er allerede åbnet eller foreslået.");
        }
        String amounts = "Nyanskaffelser: %s\n\nDrift: %s"
                .formatted(
                        kroner(ACQUISITION_AMOUNT.from(execution).get()),
                        kroner(OPERATION_AMOUNT.from(execution).get()));
        AGENDA_ITEM_ID
                .on(execution)
                .set(agenda.place(new NewItem(
                        ItemKind.BUDGET_YEAR,
                        DecisionSubject.BUDGET_YEAR,
                        year,
                        BudgetPapers.of(
                                municipality,
                                "Budgetår " + year,
                                amounts,
                                "Åbning af budgetåret " + year + " med de to linjer.",
                                BUDGET_NOTE.from(execution).getOrNull()))));
    }

    private static String kroner(long whole) {
        return Kroner.format(BigDecimal.valueOf(whole));
    }
}
