package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.PAUSE_ACTION;

import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.form.Fault;
import dk.portvagt.intervention.BoundCases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses to stop a paused case that only the steering group ends, where the stop is chosen. */
@Component
class BoundPauseRule implements FormRule {

    private static final String STOP = "stop";

    private final BoundCases bound;

    BoundPauseRule(BoundCases bound) {
        this.bound = bound;
    }

    @Override
    public boolean isFor(String formId) {
        return formId.equals("pause-follow-up");
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        return typed.text(PAUSE_ACTION.getName())
                .filter(STOP::equals)
                .flatMap(stop -> Optional.ofNullable(typed.businessKey()))
                .flatMap(number -> typed.municipalities().stream()
                        .flatMap(municipality -> bound.find(number, municipality).stream())
                        .findFirst())
                .map(number -> new Fault(
                        "Hvad skal der ske med sagen?",
                        "en kontrakt binder kommunen, så styregruppen afgør, om sag %s standses. Lad pausen stå, og foreslå det"
                                        .formatted(number)
                                + " med Start forløb, Indgreb i en sag, Stands sagen"));
    }
}
