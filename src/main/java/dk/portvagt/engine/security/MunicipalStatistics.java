package dk.portvagt.engine.security;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.CleanableHistoricDecisionInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Keeps numbers of ended cases in the municipality. In these queries the engine checks the municipality of the model at
 * most, and counts what all municipalities have done with a shared one.
 */
final class MunicipalStatistics {

    private MunicipalStatistics() {}

    /**
     * Refuses the numbers to everyone whom the engine limits to a municipality, unless the model is that municipality's
     * own.
     *
     * @throws AuthorizationException with a Danish message
     */
    static void refuse(Command<?> command, CommandContext context) {
        if (countsAll(command, context) && context.getTenantManager().isTenantCheckEnabled()) {
            throw new AuthorizationException("Tallene omfatter alle kommuner, der bruger modellen. Se i stedet"
                    + " kommunens egne sager på siderne Portefølje og Historik.");
        }
    }

    private static boolean countsAll(Command<?> command, CommandContext context) {
        return command instanceof CleanableHistoricProcessInstanceReportImpl
                || command instanceof CleanableHistoricDecisionInstanceReportImpl
                || command instanceof HistoricActivityStatisticsQueryImpl query
                        && !isOwn(query.getProcessDefinitionId(), context);
    }

    private static boolean isOwn(String model, CommandContext context) {
        ProcessDefinitionEntity definition =
                context.getProcessDefinitionManager().findLatestProcessDefinitionById(model);
        List<String> municipalities = context.getAuthentication().getTenantIds();
        return definition != null
                && definition.getTenantId() != null
                && municipalities != null
                && municipalities.contains(definition.getTenantId());
    }
}
