package dk.portvagt.people.steps;

import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.form.Fault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses to end the search for new owners while something still names the person who has left. */
@Component
class HeirsRule implements FormRule {

    private static final int SHOWN = 3;

    private final ObjectProvider<LeftBehind> leftBehind;

    /**
     * Creates the rule.
     *
     * @param leftBehind a provider, because the running processes come with the engine
     */
    HeirsRule(ObjectProvider<LeftBehind> leftBehind) {
        this.leftBehind = leftBehind;
    }

    @Override
    public boolean isFor(String formId) {
        return formId.equals("departure-heirs");
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        String person = Objects.requireNonNull(typed.businessKey());
        List<String> left = typed.municipalities().stream()
                .flatMap(municipality -> leftBehind.getObject().of(municipality, person).stream())
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "Overtagelsen",
                        "der mangler stadig %d: %s"
                                .formatted(
                                        left.size(), String.join(" ", left.subList(0, Math.min(SHOWN, left.size()))))));
    }
}
