package dk.portvagt.engine.variant;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Lists the processes that a person may start. A municipality's own variant replaces the shared process, because the
 * engine would show both under one name.
 */
class MunicipalProcesses extends ProcessDefinitionManager {

    @Override
    public List<ProcessDefinition> findProcessDefinitionsByQueryCriteria(
            ProcessDefinitionQueryImpl query, @Nullable Page page) {
        Optional<String> municipality = Municipalities.ofCaller(Context.getCommandContext());
        if (!query.isStartableInTasklist() || municipality.isEmpty()) {
            return super.findProcessDefinitionsByQueryCriteria(query, page);
        }
        return startable(query, municipality.get()).stream()
                .skip(page == null ? 0 : page.getFirstResult())
                .limit(page == null ? Integer.MAX_VALUE : page.getMaxResults())
                .toList();
    }

    @Override
    public long findProcessDefinitionCountByQueryCriteria(ProcessDefinitionQueryImpl query) {
        Optional<String> municipality = Municipalities.ofCaller(Context.getCommandContext());
        return !query.isStartableInTasklist() || municipality.isEmpty()
                ? super.findProcessDefinitionCountByQueryCriteria(query)
                : startable(query, municipality.get()).size();
    }

    private List<ProcessDefinition> startable(ProcessDefinitionQueryImpl query, String municipality) {
        return super.findProcessDefinitionsByQueryCriteria(query, null).stream()
                .filter(process -> process.getTenantId() != null || !hasVariant(process.getKey(), municipality))
                .toList();
    }

    private boolean hasVariant(String process, String municipality) {
        return findLatestProcessDefinitionByKeyAndTenantId(process, municipality) != null;
    }
}
