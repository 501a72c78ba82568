package dk.portvagt.modelguard.keep;

import dk.portvagt.engine.CommandInterceptors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Guards people's repairs of processes in the engine itself. */
@Component
class RepairPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<KeptProcesses> kept;
    private final ObjectProvider<ReservedFacts> facts;

    RepairPlugin(ObjectProvider<KeptProcesses> kept, ObjectProvider<ReservedFacts> facts) {
        this.kept = kept;
        this.facts = facts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.after(
                engine.getCustomPostCommandInterceptorsTxRequired(),
                new RepairInterceptor(kept::getObject, facts::getObject)));
    }
}
