package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.ACQUISITION_FRAMES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.OPERATION_FRAMES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.acquisition.Offices;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.FrameTable;
import dk.portvagt.budget.PriceAdjustment;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rejects an invalid proposal for a budget year. */
@Component
class CheckBudgetYearDelegate implements JavaDelegate {

    private static final int FAULTS_TOLD = 10;

    private final SteeringAgenda agenda;
    private final BudgetYears years;
    private final Offices offices;

    CheckBudgetYearDelegate(SteeringAgenda agenda, BudgetYears years, Offices offices) {
        this.agenda = agenda;
        this.years = years;
        this.offices = offices;
    }

    /**
     * Checks the proposal.
     *
     * @throws BadUserRequestException when the year is open or being proposed, has no money, its adjustment of prices
     *     is no such percentage, or its frames do not fit. The form's submission is rolled back and the person reads
     *     the reason.
     */
    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        if (years.isOpened(execution.getTenantId(), year) || agenda.isProposed(execution.getTenantId(), year)) {
            throw new BadUserRequestException("Budgetåret " + year + " er allerede åbnet eller foreslået.");
        }
        if (ProposedYear.amounts(execution).values().stream().allMatch(amount -> amount.signum() == 0)) {
            throw new BadUserRequestException("Mindst én af linjerne skal have et beløb.");
        }
        if (ProposedYear.percent(execution)
                .filter(percent -> !PriceAdjustment.isPercentage(percent))
                .isPresent()) {
            throw new BadUserRequestException(
                    "PL-reguleringen skal være over 0 og højst %s %%. Lad feltet stå tomt, hvis der ingen er."
                            .formatted(PriceAdjustment.MAX));
        }
        List<FrameTable.Result> frames = ProposedYear.read(execution, offices.in(execution.getTenantId(), year));
        List<String> faults = frames.stream()
                .flatMap(line -> line.faults().stream())
                .limit(FAULTS_TOLD)
                .toList();
        if (!faults.isEmpty()) {
            throw new BadUserRequestException(String.join(" ", faults));
        }
        // Stores the offices in their official spelling, so that the opening uses the checked text.
        ACQUISITION_FRAMES.on(execution).set(FrameTable.write(frames.get(0).frames()));
        OPERATION_FRAMES.on(execution).set(FrameTable.write(frames.get(1).frames()));
    }
}
