package dk.portvagt.modelguard.model;

import java.util.stream.Stream;

/** Checks where variables can exist. */
@FunctionalInterface
public interface FlowRule extends ModelRule {

    @Override
    Stream<Finding> check(Models models, Platform platform, VariableFlow flow);

    @Override
    default Stream<Finding> check(Models models, Platform platform) {
        return check(models, platform, new VariableFlow(models, platform));
    }
}
