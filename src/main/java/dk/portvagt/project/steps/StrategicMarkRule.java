package dk.portvagt.project.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.form.Fault;
import dk.portvagt.project.Projects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses the strategic mark on a case that is being phased out, where its number is typed. */
@Component
class StrategicMarkRule implements FormRule {

    private static final Set<String> FORMS = Set.of("strategic-project", "strategic-project-correction");

    private final AcquisitionCases cases;

    StrategicMarkRule(AcquisitionCases cases) {
        this.cases = cases;
    }

    @Override
    public boolean isFor(String formId) {
        return FORMS.contains(formId);
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        return typed.text(CASE_NUMBER.getName())
                .flatMap(CaseNumber::parse)
                .filter(number -> typed.municipalities().contains(number.municipality()))
                .flatMap(cases::find)
                .filter(AcquisitionCase::isOpen)
                .flatMap(found -> Projects.followable(found).refusal())
                .map(reason -> new Fault("Sagsnummer", reason.replaceFirst("\\.$", "")));
    }
}
