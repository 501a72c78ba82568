package dk.portvagt.decision.steps;

import dk.portvagt.engine.border.SubmittedTask;
import dk.portvagt.engine.border.SubmittedTasks;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Finds the person who takes a decision. A decision is recorded only while the task runs to its end in which that
 * person took it, and only as that person wrote it: never in a job, after a timer, or from variables.
 */
public final class DecisionTaker {

    private DecisionTaker() {}

    /**
     * Returns the user id of the person who decides at this moment.
     *
     * @param answer key of the field in which the person decided
     * @param mayDecide the groups that may; one is enough
     * @throws BadUserRequestException in Danish, when nobody of these groups completes a task with that field now, or
     *     when the process holds another answer than the person gave
     */
    public static String of(DelegateExecution execution, String answer, PortvagtGroup... mayDecide) {
        return of(execution, answer, Optional.empty(), mayDecide);
    }

    /** Returns the person who decides as {@link #of}; the stand-in may decide without being in one of the groups. */
    public static String of(
            DelegateExecution execution, String answer, Optional<String> standIn, PortvagtGroup... mayDecide) {
        SubmittedTask task = SubmittedTasks.of(execution.getProcessInstanceId())
                .filter(submitted -> submitted.answers().get(answer) != null)
                .filter(submitted -> submitted.municipalities().contains(execution.getTenantId()))
                .filter(submitted -> standIn.filter(submitted.person()::equals).isPresent()
                        || Arrays.stream(mayDecide).map(PortvagtGroup::id).anyMatch(submitted.groups()::contains))
                .orElseThrow(() -> new BadUserRequestException(
                        "Beslutningen kan ikke noteres. Den skal komme direkte fra den opgave, hvor en person i gruppen "
                                + Arrays.stream(mayDecide)
                                        .map(PortvagtGroup::danishName)
                                        .collect(Collectors.joining(" eller "))
                                + " har truffet den"));
        changed(task, execution).ifPresent(field -> {
            throw new BadUserRequestException("Beslutningen kan ikke noteres. Feltet '" + field
                    + "' er ændret, siden beslutningen blev truffet; modellen skal rettes");
        });
        return task.person();
    }

    /** Returns a field that no longer says what the person wrote. */
    private static Optional<String> changed(SubmittedTask task, DelegateExecution execution) {
        return task.answers().entrySet().stream()
                .filter(written -> execution.hasVariable(written.getKey()))
                .filter(written -> !isSame(written.getValue(), execution.getVariable(written.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSame(Object written, Object kept) {
        return Objects.equals(String.valueOf(written), String.valueOf(kept));
    }
}
