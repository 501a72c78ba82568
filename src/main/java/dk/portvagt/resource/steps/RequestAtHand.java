package dk.portvagt.resource.steps;

import static dk.portvagt.engine.variable.ActorVariables.STARTER;
import static dk.portvagt.resource.steps.ResourceVariables.ALLOCATION_ID;
import static dk.portvagt.resource.steps.ResourceVariables.FIRST_QUARTER;
import static dk.portvagt.resource.steps.ResourceVariables.HOURS_BY_QUARTER;
import static dk.portvagt.resource.steps.ResourceVariables.OVERLOAD_REASON;
import static dk.portvagt.resource.steps.ResourceVariables.OVERLOAD_WANTED;
import static dk.portvagt.resource.steps.ResourceVariables.REQUEST_KIND;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCE_ID;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCE_PURPOSE;
import static dk.portvagt.resource.steps.ResourceVariables.TARGET_CASE_NUMBER;
import static dk.portvagt.resource.steps.ResourceVariables.TARGET_KIND;
import static dk.portvagt.resource.steps.ResourceVariables.TARGET_NAME;

import dk.portvagt.engine.variable.Choices;
import dk.portvagt.resource.Allocation;
import dk.portvagt.resource.Allocations;
import dk.portvagt.resource.Quarter;
import dk.portvagt.resource.QuarterHours;
import dk.portvagt.resource.ResourceRequest;
import dk.portvagt.resource.ResourceRequests;
import dk.portvagt.resource.Resources;
import dk.portvagt.resource.Target;
import dk.portvagt.resource.TargetKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads the request from its form. */
@Component
class RequestAtHand {

    private final Resources resources;
    private final Allocations allocations;
    private final ResourceRequests requests;

    RequestAtHand(Resources resources, Allocations allocations, ResourceRequests requests) {
        this.resources = resources;
        this.allocations = allocations;
        this.requests = requests;
    }

    /** Returns the request; empty when its case is not an open case of the municipality. */
    Optional<ResourceRequest> read(DelegateExecution execution) {
        return REQUEST_KIND.from(execution).get().equals("shorten")
                ? Optional.of(shortening(execution))
                : target(execution).map(target -> asked(execution, target));
    }

    private ResourceRequest asked(DelegateExecution execution, Target target) {
        boolean overload = OVERLOAD_WANTED.from(execution).getOrDefault(false);
        Quarter first = Quarter.parse(FIRST_QUARTER.from(execution).get());
        List<QuarterHours> hours = IntStream.range(0, HOURS_BY_QUARTER.size())
                .mapToObj(position -> new QuarterHours(
                        first.plus(position),
                        HOURS_BY_QUARTER
                                .get(position)
                                .from(execution)
                                .getOrDefault(0L)
                                .intValue()))
                .filter(asked -> asked.hours() > 0)
                .toList();
        return new ResourceRequest(
                resources.get(Long.parseLong(RESOURCE_ID.from(execution).get())),
                target,
                null,
                hours,
                RESOURCE_PURPOSE.from(execution).get(),
                overload ? OVERLOAD_REASON.from(execution).get() : null,
                STARTER.from(execution).get());
    }

    private ResourceRequest shortening(DelegateExecution execution) {
        Allocation allocation = allocations
                .find(Long.parseLong(ALLOCATION_ID.from(execution).get()))
                .orElseThrow();
        Quarter from = Quarter.parse(FIRST_QUARTER.from(execution).get());
        return new ResourceRequest(
                allocation.resource(),
                allocation.target(),
                allocation.id(),
                allocation.hours().stream()
                        .filter(hours -> hours.quarter().compareTo(from) >= 0)
                        .toList(),
                RESOURCE_PURPOSE.from(execution).get(),
                null,
                STARTER.from(execution).get());
    }

    private Optional<Target> target(DelegateExecution execution) {
        TargetKind kind =
                Choices.constant(TargetKind.class, TARGET_KIND.from(execution).get());
        return kind == TargetKind.CASE
                ? requests.openCase(execution.getTenantId(), TARGET_CASE_NUMBER.asTyped(execution))
                        .map(found ->
                                Target.ofCase(found.number(), found.content().title()))
                : Optional.of(new Target(kind, null, TARGET_NAME.from(execution).get()));
    }
}
