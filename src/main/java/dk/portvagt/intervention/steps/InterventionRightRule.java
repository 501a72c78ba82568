package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_KIND;

import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.form.Fault;
import dk.portvagt.intervention.Intervener;
import dk.portvagt.intervention.InterventionKind;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses an intervention that the person may not make, where it is typed. */
@Component
class InterventionRightRule implements FormRule {

    private static final Set<String> FORMS = Set.of("intervention", "intervention-correction");

    @Override
    public boolean isFor(String formId) {
        return FORMS.contains(formId);
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        boolean manager = typed.groups().contains(PortvagtGroup.DIGITALISATION_MANAGER.id());
        return typed.text(INTERVENTION_KIND.getName())
                .map(kind -> Choices.constant(InterventionKind.class, kind))
                .flatMap(kind -> Intervener.may(kind, manager).refusal())
                .map(reason -> new Fault("Hvad skal der ske?", reason.replaceFirst("\\.$", "")));
    }
}
