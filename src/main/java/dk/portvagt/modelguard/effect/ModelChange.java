package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.List;

/**
 * Describes a deployment together with the models around it, as one municipality uses them.
 *
 * @param before the running models
 * @param after the models that would run
 * @param deployed the models of the deployment itself
 */
public record ModelChange(Models before, Models after, Models deployed, Platform platform) {

    /**
     * Tells in Danish why the deployer must not activate the deployment alone.
     *
     * @return one sentence a reason; empty if the deployer may
     */
    public List<String> concerns() {
        return new WeightyModels(this).reasons().toList();
    }
}
