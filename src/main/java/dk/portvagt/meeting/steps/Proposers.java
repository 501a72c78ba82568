package dk.portvagt.meeting.steps;

import dk.portvagt.engine.duty.DutyRule;
import dk.portvagt.engine.variable.ActorVariables;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.Requesters;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people that brought an item before the steering group and so must not decide it. */
@Component
public class Proposers {

    private final Requesters requesters;
    private final RuntimeService runtime;

    Proposers(Requesters requesters, RuntimeService runtime) {
        this.requesters = requesters;
        this.runtime = runtime;
    }

    /**
     * Collects the requesters of the items' cases, and the people that started or proposed what waits for the
     * decisions.
     *
     * <p>That can be a budget, a change of it, a request for staff or a demand.
     *
     * @return user ids separated by commas, as a task's rule reads them; null when there is nobody
     */
    public @Nullable String of(Collection<AgendaItem> items) {
        String people = items.stream()
                .flatMap(item -> Stream.concat(requesters.of(item).stream(), ofProcess(item.id())))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return people.isEmpty() ? null : people;
    }

    private Stream<String> ofProcess(long itemId) {
        return runtime
                .createExecutionQuery()
                .messageEventSubscriptionName("portvagt.steeringDecision")
                .processVariableValueEquals(MeetingVariables.AGENDA_ITEM_ID.getName(), itemId)
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .flatMap(instance -> Stream.of(ActorVariables.STARTER, ActorVariables.PROPOSED_BY)
                        .flatMap(variable -> variable.from(runtime, instance).getOptional().stream()))
                .flatMap(DutyRule::people);
    }
}
