package dk.portvagt.resource.steps;

import static dk.portvagt.resource.steps.ResourceVariables.ALLOCATION_OPTIONS;
import static dk.portvagt.resource.steps.ResourceVariables.CAPACITY_OVERVIEW;
import static dk.portvagt.resource.steps.ResourceVariables.QUARTER_OPTIONS;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCE_OPTIONS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows the available staff to the person who asks. */
@Component
class PrepareResourceRequestDelegate implements JavaDelegate {

    private final CapacityOverview overview;

    PrepareResourceRequestDelegate(CapacityOverview overview) {
        this.overview = overview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        CAPACITY_OVERVIEW.on(execution).set(overview.rows(municipality));
        RESOURCE_OPTIONS.on(execution).set(overview.resourceOptions(municipality));
        ALLOCATION_OPTIONS.on(execution).set(overview.allocationOptions(municipality));
        QUARTER_OPTIONS.on(execution).set(overview.quarterOptions());
    }
}
