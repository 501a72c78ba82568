package dk.portvagt.engine.border;

import dk.portvagt.form.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Refuses a year that has passed where a form asks when something is to begin: money and hours of that year are gone.
 */
@Component
class YearRule implements FormRule {

    private static final Set<String> FORMS =
            Set.of("idea-raised", "idea-supplement", "phase-out-plan", "capacity", "capacity-correction");
    /** Names the field as the forms label it. */
    private static final Map<String, String> FIELDS = Map.of(
            "budgetYear", "Første budgetår",
            "phaseOutYear", "Budgetår for udgiften",
            "fromYear", "Gælder fra år");

    private final Clock clock;

    YearRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isFor(String formId) {
        return FORMS.contains(formId);
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        int thisYear = LocalDate.now(clock).getYear();
        return FIELDS.entrySet().stream()
                .filter(field ->
                        typed.answers().get(field.getKey()) instanceof Number year && year.intValue() < thisYear)
                .findFirst()
                .map(field -> new Fault(field.getValue(), "skal være i år, %d, eller senere".formatted(thisYear)));
    }
}
