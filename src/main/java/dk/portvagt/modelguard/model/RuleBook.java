package dk.portvagt.modelguard.model;

import java.util.List;

/** Gives the rules for each occasion. */
public interface RuleBook {

    /** Returns the rules against harmful content. They also apply to a stored model each time the engine loads it. */
    List<ModelRule> harmless();

    /** Returns all rules for a deployment, by an analyst or by a startup of Portvagt. */
    List<ModelRule> deployment();
}
