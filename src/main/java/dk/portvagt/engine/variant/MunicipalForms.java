package dk.portvagt.engine.variant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Finds the latest form of the task's own municipality, otherwise the shared one. The engine considers both and fails,
 * because there are two.
 */
class MunicipalForms extends CamundaFormDefinitionManager {

    @Override
    public CamundaFormDefinitionEntity findLatestDefinitionByKey(String form) {
        return municipality()
                .map(municipality -> findLatestDefinitionByKeyAndTenantId(form, municipality))
                .or(() -> Optional.ofNullable(findLatestDefinitionByKeyAndTenantId(form, null)))
                .orElseGet(() -> super.findLatestDefinitionByKey(form));
    }

    /** Finds the municipality of the current task or process, otherwise that of the person who starts a process. */
    private Optional<String> municipality() {
        DbEntityManager entities = getDbEntityManager();
        return onlyOne(loaded(entities, TaskEntity.class).map(TaskEntity::getTenantId))
                .or(() -> onlyOne(loaded(entities, ExecutionEntity.class).map(ExecutionEntity::getTenantId)))
                .or(() -> Municipalities.ofCaller(Context.getCommandContext()));
    }

    private static <T extends DbEntity> Stream<T> loaded(DbEntityManager entities, Class<T> type) {
        List<T> loaded = entities.getCachedEntitiesByType(type);
        return loaded == null ? Stream.empty() : loaded.stream();
    }

    private static Optional<String> onlyOne(Stream<String> municipalities) {
        List<String> different =
                municipalities.filter(Objects::nonNull).distinct().toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }
}
