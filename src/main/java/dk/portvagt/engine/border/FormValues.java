package dk.portvagt.engine.border;

import dk.portvagt.form.FormSchema;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Computes what a task's form shows at the moment a person opens it, in place of what a step once noted. */
public interface FormValues {

    /** Tells whether the values are for this form. */
    boolean isFor(FormSchema form);

    /** Returns the values by the name of the variable that the form shows. */
    VariableMap of(TaskEntity task);
}
