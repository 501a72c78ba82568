package dk.portvagt.modelguard.model;

import java.util.stream.Stream;

/** One thing that has to be right in a set of models. */
@FunctionalInterface
public interface ModelRule {

    Stream<Finding> check(Models models, Platform platform);

    /** @param flow of these models, computed once for all rules of a check */
    default Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return check(models, platform);
    }
}
