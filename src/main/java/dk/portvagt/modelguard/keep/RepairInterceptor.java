package dk.portvagt.modelguard.keep;

import dk.portvagt.engine.border.Caller;
import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.RestartProcessInstanceBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses to people, administrators included, what would book or decide twice, erase the trail of money or decisions,
 * or state a fact by hand. It holds in Cockpit, in our pages and over REST alike. The engine's permissions come first.
 *
 * <p>The fields are looked up when this class is loaded; an engine without them fails at startup.
 */
class RepairInterceptor extends CommandInterceptor {

    private static final Field DELETED = EngineField.of(DeleteProcessInstanceCmd.class, "processInstanceId");
    private static final Field ALL_DELETED = EngineField.of(DeleteProcessInstancesCmd.class, "processInstanceIds");
    private static final Field BATCH_DELETED =
            EngineField.of(DeleteProcessInstanceBatchCmd.class, "processInstanceIds");
    private static final Field HISTORY = EngineField.of(DeleteHistoricProcessInstancesCmd.class, "processInstanceIds");
    private static final Field BATCH_HISTORY =
            EngineField.of(DeleteHistoricProcessInstancesBatchCmd.class, "historicProcessInstanceIds");
    private static final Field RESTARTED = EngineField.of(AbstractRestartProcessInstanceCmd.class, "builder");
    private static final Field RESTARTED_IDS =
            EngineField.of(RestartProcessInstanceBuilderImpl.class, "processInstanceIds");
    private static final List<Field> QUERIES = List.of(
            EngineField.of(DeleteProcessInstanceBatchCmd.class, "processInstanceQuery"),
            EngineField.of(DeleteProcessInstanceBatchCmd.class, "historicProcessInstanceQuery"),
            EngineField.of(DeleteHistoricProcessInstancesBatchCmd.class, "historicProcessInstanceQuery"));
    private static final Field RESTART_QUERY = EngineField.of(RestartProcessInstanceBuilderImpl.class, "query");
    private static final Field SET = EngineField.of(AbstractSetVariableCmd.class, "variables");
    private static final Field PATCHED = EngineField.of(AbstractPatchVariablesCmd.class, "variables");
    private static final Field PATCHED_AWAY = EngineField.of(AbstractPatchVariablesCmd.class, "deletions");
    private static final Field REMOVED = EngineField.of(AbstractRemoveVariableCmd.class, "variableNames");
    private static final Field BATCH_SET = EngineField.of(SetVariablesToProcessInstancesBatchCmd.class, "variables");

    private final Supplier<KeptProcesses> kept;
    private final Supplier<ReservedFacts> facts;

    /** Creates the interceptor. Both arguments are suppliers, because they need the engine first. */
    RepairInterceptor(Supplier<KeptProcesses> kept, Supplier<ReservedFacts> facts) {
        this.kept = kept;
        this.facts = facts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!Caller.isPerson(Context.getCommandContext())) {
            return next.execute(command);
        }
        List<String> ended = processes(command);
        List<String> set = variables(command);
        if (ended.isEmpty() && set.isEmpty() && !chosenByQuery(command)) {
            return next.execute(command);
        }
        // Asked before: afterwards a deleted process is gone. Told after: the engine's permissions come first.
        String refusal = chosenByQuery(command)
                ? "Vælg forløbene ét for ét, så hvert af dem kan kontrolleres for penge og beslutninger."
                : ended.stream()
                        .flatMap(id -> kept.get().refusal(id).stream())
                        .findFirst()
                        .or(() -> facts.get().refusal(set))
                        .orElse(null);
        T done = next.execute(command);
        if (refusal != null) {
            throw new AuthorizationException(refusal);
        }
        return done;
    }

    private static List<String> processes(Command<?> command) {
        if (command instanceof DeleteProcessInstanceCmd) {
            return texts(List.of(String.valueOf(ReflectionUtils.getField(DELETED, command))));
        }
        if (command instanceof DeleteProcessInstancesCmd) {
            return texts(ReflectionUtils.getField(ALL_DELETED, command));
        }
        if (command instanceof DeleteProcessInstanceBatchCmd) {
            return texts(ReflectionUtils.getField(BATCH_DELETED, command));
        }
        if (command instanceof DeleteHistoricProcessInstancesCmd) {
            return texts(ReflectionUtils.getField(HISTORY, command));
        }
        if (command instanceof DeleteHistoricProcessInstancesBatchCmd) {
            return texts(ReflectionUtils.getField(BATCH_HISTORY, command));
        }
        if (command instanceof AbstractRestartProcessInstanceCmd) {
            return texts(ReflectionUtils.getField(RESTARTED_IDS, ReflectionUtils.getField(RESTARTED, command)));
        }
        return List.of();
    }

    private static boolean chosenByQuery(Command<?> command) {
        if (command instanceof AbstractRestartProcessInstanceCmd) {
            return ReflectionUtils.getField(RESTART_QUERY, ReflectionUtils.getField(RESTARTED, command)) != null;
        }
        return QUERIES.stream()
                .filter(field -> field.getDeclaringClass().isInstance(command))
                .anyMatch(field -> ReflectionUtils.getField(field, command) != null);
    }

    private static List<String> variables(Command<?> command) {
        List<String> names = new ArrayList<>();
        if (command instanceof AbstractSetVariableCmd) {
            names.addAll(texts(ReflectionUtils.getField(SET, command)));
        } else if (command instanceof AbstractPatchVariablesCmd) {
            names.addAll(texts(ReflectionUtils.getField(PATCHED, command)));
            names.addAll(texts(ReflectionUtils.getField(PATCHED_AWAY, command)));
        } else if (command instanceof AbstractRemoveVariableCmd) {
            names.addAll(texts(ReflectionUtils.getField(REMOVED, command)));
        } else if (command instanceof SetVariablesToProcessInstancesBatchCmd) {
            names.addAll(texts(ReflectionUtils.getField(BATCH_SET, command)));
        }
        return names;
    }

    /** Reads ids or names; of a map, its keys. Null is none: the engine refuses it itself. */
    private static List<String> texts(@Nullable Object value) {
        Collection<?> all =
                value instanceof Map<?, ?> map ? map.keySet() : value instanceof Collection<?> list ? list : List.of();
        return all.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }
}
