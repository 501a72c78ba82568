package dk.portvagt.resource.steps;

import static dk.portvagt.engine.variable.ActorVariables.STARTER;
import static dk.portvagt.resource.steps.ResourceVariables.CAPACITY_HOURS;
import static dk.portvagt.resource.steps.ResourceVariables.CAPACITY_NOTE;
import static dk.portvagt.resource.steps.ResourceVariables.CAPACITY_OVERVIEW;
import static dk.portvagt.resource.steps.ResourceVariables.CAPACITY_RECORDED;
import static dk.portvagt.resource.steps.ResourceVariables.CAPACITY_REFUSAL;
import static dk.portvagt.resource.steps.ResourceVariables.FROM_QUARTER;
import static dk.portvagt.resource.steps.ResourceVariables.FROM_YEAR;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCE_KIND;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCE_NAME;

import dk.portvagt.engine.variable.Choices;
import dk.portvagt.resource.CapacityChange;
import dk.portvagt.resource.Quarter;
import dk.portvagt.resource.Resource;
import dk.portvagt.resource.ResourceKind;
import dk.portvagt.resource.Resources;
import dk.portvagt.text.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the hours of a person or a role, or answers why not. */
@Component
class RecordCapacityDelegate implements JavaDelegate {

    private final Resources resources;
    private final CapacityOverview overview;

    RecordCapacityDelegate(Resources resources, CapacityOverview overview) {
        this.resources = resources;
        this.overview = overview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome<Resource> outcome = resources.state(new CapacityChange(
                execution.getTenantId(),
                Choices.constant(
                        ResourceKind.class, RESOURCE_KIND.from(execution).get()),
                RESOURCE_NAME.from(execution).get(),
                new Quarter(
                        FROM_YEAR.from(execution).get().intValue(),
                        Integer.parseInt(FROM_QUARTER.from(execution).get())),
                CAPACITY_HOURS.from(execution).get().intValue(),
                CAPACITY_NOTE.from(execution).get(),
                STARTER.from(execution).get()));
        CAPACITY_RECORDED.on(execution).set(outcome.isDone());
        CAPACITY_REFUSAL.on(execution).set(outcome.refusal().orElse(null));
        CAPACITY_OVERVIEW.on(execution).set(overview.rows(execution.getTenantId()));
    }
}
