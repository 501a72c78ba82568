package dk.portvagt.engine.border;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Holds a submitted form that its schema accepts.
 *
 * @param answers values by field; a value may be null
 * @param municipalities the task's municipality; at a start those that the caller works for
 * @param groups ids of the caller's groups; empty for the application
 * @param businessKey the business key of the task's process; null at a start and without one
 */
public record TypedForm(
        Map<String, Object> answers,
        List<String> municipalities,
        List<String> groups,
        @Nullable String businessKey) {

    static TypedForm of(Map<String, Object> answers, @Nullable TaskEntity task, CommandContext context) {
        Optional<Authentication> caller = Optional.ofNullable(context.getAuthentication());
        return new TypedForm(
                answers,
                MunicipalLists.municipalities(task, context),
                caller.map(Authentication::getGroupIds).orElse(List.of()),
                task == null || task.getExecution() == null
                        ? null
                        : task.getExecution().getProcessBusinessKey());
    }

    /** Returns a text; empty for a field without a value and for another kind of value. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(answers.get(field))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
