package dk.portvagt.engine.variable;

import io.holunda.camunda.bpm.data.adapter.ReadAdapter;
import io.holunda.camunda.bpm.data.adapter.WriteAdapter;
import io.holunda.camunda.bpm.data.factory.BasicVariableFactory;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.CaseService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Declares a variable that states a fact. Its name is reserved: only steps of the system set it, and the check of
 * models refuses it everywhere else.
 *
 * <p>A variable that names a record is never believed. Each read compares the record's municipality with that of the
 * process or task. A foreign record, and one that does not exist, is refused with a {@link ForeignRecordException}. The
 * only unchecked value is what a person typed, for the few steps that may ask for it.
 *
 * @param <T> {@code Long} for an id, {@code String} for a case number, a person, or the id as a select sends it
 */
public final class FactVariable<T> implements VariableFactory<T> {

    private final BasicVariableFactory<T> unchecked;
    private final Fact fact;
    private final boolean chosen;

    private FactVariable(String name, Class<T> type, Fact fact, boolean chosen) {
        this.unchecked = new BasicVariableFactory<>(name, type);
        this.fact = fact;
        this.chosen = chosen;
    }

    /** Declares the id of a record that a step of the system found. */
    public static FactVariable<Long> of(String name, Fact fact) {
        return new FactVariable<>(name, Long.class, fact, false);
    }

    /** Declares the id of a record that a person chooses in a form, as the select sends it. */
    public static FactVariable<String> chosen(String name, Fact fact) {
        return new FactVariable<>(name, String.class, fact, true);
    }

    /** Declares the number of the case that the process belongs to. */
    public static FactVariable<String> caseNumber(String name) {
        return new FactVariable<>(name, String.class, Fact.CASE, false);
    }

    /** Declares the user id of a person, or several separated by commas. */
    public static FactVariable<String> person(String name) {
        return new FactVariable<>(name, String.class, Fact.PERSON, false);
    }

    /** Declares the track of the case, or the reason for it. */
    public static FactVariable<String> track(String name) {
        return new FactVariable<>(name, String.class, Fact.TRACK, false);
    }

    @Override
    public String getName() {
        return unchecked.getName();
    }

    public Class<T> type() {
        return unchecked.getVariableClass();
    }

    public Fact fact() {
        return fact;
    }

    /** Tells whether a person chooses the record, so that any form may ask for it. */
    public boolean isChosen() {
        return chosen;
    }

    /**
     * Reads the fact if it is one of the scope's own municipality, for what people typed and for what is only shown.
     *
     * @return empty without a value, and for a foreign or missing record
     */
    public Optional<T> ifOwn(VariableScope scope) {
        return unchecked.from(scope).getOptional().filter(value -> RecordOwners.owns(municipality(scope), fact, value));
    }

    /** Reads the fact if it is one of the task's own municipality, as {@link #ifOwn(VariableScope)}. */
    public Optional<T> ifOwn(TaskService tasks, String taskId) {
        return unchecked
                .from(tasks, taskId)
                .getOptional()
                .filter(value -> in(
                        tasks,
                        context -> RecordOwners.owns(
                                context.getTaskManager().findTaskById(taskId).getTenantId(), fact, value)));
    }

    /**
     * Returns what a person typed, unchecked: for a policy that compares the municipality itself and answers for a
     * foreign record as for an unknown one. {@code ArchitectureTest} lists the steps that may ask.
     */
    public @Nullable T asTyped(VariableScope scope) {
        return unchecked.from(scope).getOrNull();
    }

    @Override
    public ReadAdapter<T> from(VariableScope scope) {
        return new OwnValue<>(unchecked.from(scope), value -> check(municipality(scope), value));
    }

    @Override
    public ReadAdapter<T> from(RuntimeService runtime, String executionId) {
        return new OwnValue<>(
                unchecked.from(runtime, executionId),
                value -> in(runtime, context -> {
                    check(
                            context.getExecutionManager()
                                    .findExecutionById(executionId)
                                    .getTenantId(),
                            value);
                    return true;
                }));
    }

    @Override
    public ReadAdapter<T> from(TaskService tasks, String taskId) {
        return new OwnValue<>(
                unchecked.from(tasks, taskId),
                value -> in(tasks, context -> {
                    check(context.getTaskManager().findTaskById(taskId).getTenantId(), value);
                    return true;
                }));
    }

    /** Refuses: variables without a process have no municipality to compare with. */
    @Override
    public ReadAdapter<T> from(VariableMap variables) {
        throw withoutMunicipality();
    }

    /** Refuses: Portvagt has no cases of the engine's kind. */
    @Override
    public ReadAdapter<T> from(CaseService cases, String caseExecutionId) {
        throw withoutMunicipality();
    }

    /** Refuses: Portvagt has no external tasks. */
    @Override
    public ReadAdapter<T> from(LockedExternalTask task) {
        throw withoutMunicipality();
    }

    @Override
    public WriteAdapter<T> on(VariableScope scope) {
        return unchecked.on(scope);
    }

    @Override
    public WriteAdapter<T> on(VariableMap variables) {
        return unchecked.on(variables);
    }

    @Override
    public WriteAdapter<T> on(RuntimeService runtime, String executionId) {
        return unchecked.on(runtime, executionId);
    }

    @Override
    public WriteAdapter<T> on(TaskService tasks, String taskId) {
        return unchecked.on(tasks, taskId);
    }

    @Override
    public WriteAdapter<T> on(CaseService cases, String caseExecutionId) {
        return unchecked.on(cases, caseExecutionId);
    }

    private void check(@Nullable String municipality, T value) {
        if (!RecordOwners.owns(municipality, fact, value)) {
            throw new ForeignRecordException(getName(), municipality);
        }
    }

    private static @Nullable String municipality(VariableScope scope) {
        if (scope instanceof DelegateExecution execution) {
            return execution.getTenantId();
        }
        if (scope instanceof DelegateTask task) {
            return task.getTenantId();
        }
        throw withoutMunicipality();
    }

    private static UnsupportedOperationException withoutMunicipality() {
        return new UnsupportedOperationException("A fact is read from a process or a task only");
    }

    /** Runs a question inside the engine, which knows the municipality of its processes and tasks. */
    private static boolean in(Object service, Command<Boolean> question) {
        return ((ServiceImpl) service).getCommandExecutor().execute(question);
    }

    /** Hands out a value only after the check. */
    private record OwnValue<T>(ReadAdapter<T> unchecked, Consumer<T> check) implements ReadAdapter<T> {

        @Override
        public T get() {
            return checked(unchecked.get());
        }

        @Override
        public Optional<T> getOptional() {
            return unchecked.getOptional().map(this::checked);
        }

        @Override
        public T getLocal() {
            return checked(unchecked.getLocal());
        }

        @Override
        public Optional<T> getLocalOptional() {
            return unchecked.getLocalOptional().map(this::checked);
        }

        private T checked(T value) {
            check.accept(value);
            return value;
        }
    }
}
