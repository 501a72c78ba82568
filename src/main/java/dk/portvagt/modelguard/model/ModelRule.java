package dk.portvagt.modelguard.model;

import java.util.stream.Stream;

/** One thing that has to be right in a set of models. */
@FunctionalInterface
public interface ModelRule {

    Stream<Finding> check(Models models, Platform platform);
}
