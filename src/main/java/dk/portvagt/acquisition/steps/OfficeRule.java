package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;

import dk.portvagt.acquisition.Offices;
import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.form.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Refuses an office that is not, or no longer, one of the municipality's: in every form, because a municipality's own
 * form may offer offices of its own making.
 */
@Component
class OfficeRule implements FormRule {

    private final Offices offices;
    private final Clock clock;

    OfficeRule(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public boolean isFor(String formId) {
        return true;
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        return typed.text(OFFICE.getName())
                .filter(office -> !known(typed.municipalities()).contains(office))
                .map(office -> new Fault(
                        "Forvaltning",
                        "“%s” er ikke en af kommunens forvaltninger i dag. Der er: %s"
                                .formatted(office, String.join(", ", known(typed.municipalities())))));
    }

    private List<String> known(List<String> municipalities) {
        return municipalities.stream()
                .flatMap(code -> offices.on(code, LocalDate.now(clock)).stream())
                .toList();
    }
}
