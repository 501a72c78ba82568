package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.OfficeVariables.NEW_OFFICE;

import dk.portvagt.acquisition.Offices;
import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.form.Fault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses to add an office that the municipality has. */
@Component
class NewOfficeRule implements FormRule {

    private final Offices offices;

    NewOfficeRule(Offices offices) {
        this.offices = offices;
    }

    @Override
    public boolean isFor(String formId) {
        return formId.equals("office-change");
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        return typed.text(NEW_OFFICE.getName())
                .filter(name -> typed.municipalities().stream().anyMatch(code -> offices.has(code, name.strip())))
                .map(name -> new Fault("Navn", "“%s” er allerede en af kommunens forvaltninger".formatted(name)));
    }
}
