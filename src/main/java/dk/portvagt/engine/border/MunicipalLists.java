package dk.portvagt.engine.border;

import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Finds the lists of the municipality that a form is about, for the browser and for the check of what it submits. */
class MunicipalLists {

    private final List<MunicipalOptions> sources;

    MunicipalLists(List<MunicipalOptions> sources) {
        this.sources = sources;
    }

    /**
     * Returns the lists of the form's municipality.
     *
     * @param task null at a start
     */
    Function<MunicipalList, List<Option>> of(@Nullable TaskEntity task, CommandContext context) {
        List<String> municipalities = municipalities(task, context);
        return list -> sources.stream()
                .filter(source -> source.list() == list)
                .flatMap(source -> municipalities.stream().flatMap(code -> source.of(code).stream()))
                .toList();
    }

    /** Returns the task's municipality; at a start those that the caller works for. */
    static List<String> municipalities(@Nullable TaskEntity task, CommandContext context) {
        return task != null && task.getTenantId() != null
                ? List.of(task.getTenantId())
                : Optional.ofNullable(context.getAuthentication())
                        .map(Authentication::getTenantIds)
                        .orElse(List.of());
    }
}
