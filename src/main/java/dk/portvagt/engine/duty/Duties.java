package dk.portvagt.engine.duty;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Answers whether the separation of duties allows a person a task, for code that chooses the person. */
public final class Duties {

    private Duties() {}

    /** Tells whether the model's rule excludes the person from the task. */
    public static boolean exclude(TaskEntity task, String person) {
        return DutiesInModels.ruleOf(task)
                .filter(rule -> SeparationOfDuties.excludes(rule, task, person))
                .isPresent();
    }
}
