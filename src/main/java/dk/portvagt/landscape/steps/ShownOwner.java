package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;

import dk.portvagt.engine.border.FormValues;
import dk.portvagt.engine.identity.People;
import dk.portvagt.form.FormSchema;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows the name of the system owner of the moment in every form that does not ask for the owner. */
@Component
class ShownOwner implements FormValues {

    private final ObjectProvider<SystemOwners> owners;
    private final ObjectProvider<People> people;

    /**
     * Creates the source.
     *
     * @param owners a provider, because the user store comes with the engine, as do the people
     */
    ShownOwner(ObjectProvider<SystemOwners> owners, ObjectProvider<People> people) {
        this.owners = owners;
        this.people = people;
    }

    @Override
    public boolean isFor(FormSchema form) {
        return form.fields().stream().noneMatch(field -> field.key().equals(SYSTEM_OWNER.getName()));
    }

    @Override
    public VariableMap of(TaskEntity task) {
        VariableMap values = Variables.createVariables();
        String number = task.getExecution().getProcessBusinessKey();
        if (number != null) {
            owners.getObject()
                    .of(number, task.getTenantId())
                    .ifPresent(owner ->
                            SYSTEM_OWNER.on(values).set(people.getObject().name(owner)));
        }
        return values;
    }
}
