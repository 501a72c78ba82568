package dk.portvagt.workflow.deployment;

import java.util.List;
import java.util.stream.Stream;

/** Applies the rules to a set of models. */
public final class ModelCheck {

    private final List<ModelRule> rules;
    private final Platform platform;

    public ModelCheck(List<ModelRule> rules, Platform platform) {
        this.rules = rules;
        this.platform = platform;
    }

    /** @return everything to be corrected; empty when the set may be deployed */
    public List<Finding> check(Models models) {
        return Stream.concat(models.unreadable().stream(), rules.stream().flatMap(rule -> rule.check(models, platform)))
                .distinct()
                .toList();
    }
}
