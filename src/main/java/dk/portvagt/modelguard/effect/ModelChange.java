package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.List;
import java.util.stream.Stream;

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
        return Stream.of(
                        new LegalSteps(this).losses(),
                        new GatePaths(this).bypasses(),
                        new Answers(this).givenByOthers(),
                        new LostDuties(this).losses(),
                        new LostFields(this).losses(),
                        new WeightyModels(this).reasons())
                .flatMap(it -> it)
                .toList();
    }

    /** Streams the deployed processes that would run here: a municipality's own version goes before a shared one. */
    Stream<ProcessModel> processes() {
        return deployed.processes().stream()
                .filter(process ->
                        after.process(process.id()).filter(process::equals).isPresent());
    }
}
