package dk.portvagt.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Sets the municipality of an instance of a shared model. It is the municipality of the calling process, otherwise that
 * of the person who starts the instance.
 *
 * <p>Every instance has a municipality: a person without one, or with several, is refused.
 */
class StarterMunicipality implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller != null) {
            return caller.getTenantId();
        }
        String municipality = ofStarter();
        refuseWhereThereIsAVariant(context.getProcessDefinition(), municipality);
        return municipality;
    }

    /**
     * Refuses the shared model where the municipality has its own variant. An old page or a program may still ask for
     * it.
     */
    private static void refuseWhereThereIsAVariant(ProcessDefinition shared, String municipality) {
        boolean variant = Context.getCommandContext()
                        .getProcessDefinitionManager()
                        .findLatestProcessDefinitionByKeyAndTenantId(shared.getKey(), municipality)
                != null;
        if (variant) {
            throw new BadUserRequestException("Det kan ikke startes: kommune " + municipality
                    + " har sin egen udgave af processen '" + shared.getName() + "'. Start den i stedet.");
        }
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        return caller == null ? ofStarter() : caller.getTenantId();
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        DelegateExecution execution = context.getExecution();
        return execution == null ? ofStarter() : execution.getTenantId();
    }

    private static String ofStarter() {
        Authentication starter = Context.getCommandContext().getAuthentication();
        List<String> municipalities =
                starter == null || starter.getTenantIds() == null ? List.of() : starter.getTenantIds();
        if (municipalities.isEmpty()) {
            throw new BadUserRequestException(
                    "Det kan ikke startes: du er ikke tilknyttet en kommune. Bed en administrator om at tilknytte dig.");
        }
        if (municipalities.size() > 1) {
            throw new BadUserRequestException("Det kan ikke startes: du er tilknyttet flere kommuner ("
                    + String.join(", ", municipalities) + "), så det kan ikke afgøres, hvilken det gælder.");
        }
        return municipalities.get(0);
    }
}
