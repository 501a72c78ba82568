package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.BUDGET_CALL;
import static dk.portvagt.budgetyear.steps.BudgetVariables.BUDGET_CALL_DATE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.LAST_CALLED_DAY;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.BudgetCalendar;
import dk.portvagt.budget.BudgetCalendar.Call;
import dk.portvagt.budget.BudgetCalendar.CalledDay;
import dk.portvagt.engine.variable.Choices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the next day on which the budget year calls for action; days before its opening do not count. */
@Component
class PlanBudgetDateDelegate implements JavaDelegate {

    private static final String NONE = "none";

    private final BudgetCalendar calendar;
    private final BudgetTimers timers;
    private final Clock clock;

    PlanBudgetDateDelegate(BudgetCalendar calendar, BudgetTimers timers, Clock clock) {
        this.calendar = calendar;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate after = LAST_CALLED_DAY
                .from(execution)
                .getOptional()
                .map(LocalDate::parse)
                .orElseGet(() -> LocalDate.now(clock).minusDays(1));
        Optional<CalledDay> next = calendar.next(YEAR.from(execution).get().intValue(), after);
        BUDGET_CALL
                .on(execution)
                .set(next.map(called -> Choices.choice(called.call())).orElse(NONE));
        BUDGET_CALL_DATE.on(execution).set(next.map(this::ring).orElse(null));
        LAST_CALLED_DAY
                .on(execution)
                .set(next.map(called -> called.day().toString()).orElse(after.toString()));
    }

    /** Returns the due time. A follow-up shows the figures of the whole day, so it is due after the day. */
    private String ring(CalledDay called) {
        return timers.on(called.call() == Call.FOLLOW_UP ? called.day().plusDays(1) : called.day());
    }
}
