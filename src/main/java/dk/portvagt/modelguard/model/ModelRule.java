package dk.portvagt.modelguard.model;

import java.util.stream.Stream;

/** Checks one property of a set of models. */
@FunctionalInterface
public interface ModelRule {

    Stream<Finding> check(Models models, Platform platform);

    /**
     * Checks the models.
     *
     * @param flow the variable flow of these models, computed once for all rules of a check
     */
    default Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return check(models, platform);
    }
}
