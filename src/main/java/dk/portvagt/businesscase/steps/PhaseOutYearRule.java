package dk.portvagt.businesscase.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.PHASE_OUT_YEAR;

import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.form.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses a plan that puts the phase-out into a year gone by, where it is typed. */
@Component
class PhaseOutYearRule implements FormRule {

    private final Clock clock;

    PhaseOutYearRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isFor(String formId) {
        return formId.equals("phase-out-plan");
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        int thisYear = LocalDate.now(clock).getYear();
        return Optional.ofNullable(typed.answers().get(PHASE_OUT_YEAR.getName()))
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .filter(year -> year.longValue() < thisYear)
                .map(year -> new Fault("Budgetår for udgiften", "skal være i år, " + thisYear + ", eller senere"));
    }
}
