package dk.portvagt.modelguard.model;

import java.util.List;

/** The rules by the occasion on which they apply. */
public interface RuleBook {

    /** What no model may do, however it got in: for a stored one, too, each time the engine loads it. */
    List<ModelRule> harmless();

    /** Everything that has to be right before something is deployed, be it by an analyst or by a start of Portvagt. */
    List<ModelRule> deployment();
}
