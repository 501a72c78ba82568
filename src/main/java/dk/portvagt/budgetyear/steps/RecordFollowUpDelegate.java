package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.FIGURES_ON;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FOLLOW_UP_ID;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FOLLOW_UP_REMARKS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FORECAST_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.variable.Dates;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the follow-up as presented, with the day of the figures that the budget controller judged. */
@Component
class RecordFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;

    RecordFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * Records the follow-up.
     *
     * @throws BadUserRequestException when less is expected than is spent; the form is rejected and the person reads
     *     the place
     */
    @Override
    public void execute(DelegateExecution execution) {
        List<ForecastRow> rows = FollowUpRows.read(FORECAST_ROWS.from(execution).get());
        rows.stream().filter(ForecastRow::isBelowSpent).findFirst().ifPresent(row -> {
            throw new BadUserRequestException(
                    "%s: der er allerede brugt %s, og det forventede forbrug kan ikke være mindre"
                            .formatted(
                                    FollowUpRows.place(row),
                                    Kroner.format(row.usage().spent())));
        });
        FOLLOW_UP_ID
                .on(execution)
                .set(followUps.record(
                        new FollowUp(
                                execution.getTenantId(),
                                YEAR.from(execution).get().intValue(),
                                Dates.read(FIGURES_ON, execution),
                                FOLLOW_UP_REMARKS.from(execution).getOrNull(),
                                rows),
                        COMPLETED_BY.from(execution).get()));
    }
}
