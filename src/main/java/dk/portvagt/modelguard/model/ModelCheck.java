package dk.portvagt.modelguard.model;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Applies the rules to a set of models. */
public final class ModelCheck {

    private final List<ModelRule> rules;
    private final Supplier<Platform> platform;

    public ModelCheck(List<ModelRule> rules, Platform platform) {
        this(rules, () -> platform);
    }

    /**
     * Creates the check.
     *
     * @param platform read at each check
     */
    public ModelCheck(List<ModelRule> rules, Supplier<Platform> platform) {
        this.rules = rules;
        this.platform = platform;
    }

    /**
     * Checks the models.
     *
     * @return all findings; empty if the set may be deployed
     */
    public List<Finding> check(Models models) {
        List<Finding> unsupported =
                models.processes().stream().flatMap(ProcessModel::unsupported).toList();
        if (!unsupported.isEmpty()) {
            // The rules cannot follow the arrows of such a model.
            return unsupported;
        }
        Platform known = platform.get();
        VariableFlow flow = new VariableFlow(models, known);
        return Stream.concat(
                        models.unreadable().stream(), rules.stream().flatMap(rule -> rule.check(models, known, flow)))
                .distinct()
                .toList();
    }
}
