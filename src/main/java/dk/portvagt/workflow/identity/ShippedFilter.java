package dk.portvagt.workflow.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters Tasklist shows from the start.
 *
 * <p>The engine's own way to say "my tasks" is an expression in the filter. Expressions in filters run code on the
 * server for whoever may edit one, so they are off here; instead a filter carries its name as a property, and
 * {@link PersonalFilterManager} narrows it to the person who asks.
 */
enum ShippedFilter {
    OWN_TASKS("own", "Mine opgaver", "Opgaver, som er tildelt mig", -30),
    GROUP_TASKS("group", "Min gruppes opgaver", "Opgaver, som ingen i mine grupper har taget endnu", -20),
    OWN_AND_GROUP_TASKS("own-and-group", "Alle mine og gruppens", "Opgaver til mig eller mine grupper", -10),
    PLANNED_MEETINGS("planned-meetings", "Planlagte møder", "IT-styregruppens møder, som ingen er begyndt på", -5),
    ALL_TASKS("all", "Alle opgaver", "Alle kommunens åbne opgaver", 0);

    private static final String PROPERTY = "portvagtFilter";
    /** A task of priority 10 or less goes on by itself: it would only be in the way of what there is to do. */
    private static final int MORE_THAN_WAITING = 11;

    private final String id;
    private final String danishName;
    private final String description;
    private final int priority;

    ShippedFilter(String id, String danishName, String description, int priority) {
        this.id = id;
        this.danishName = danishName;
        this.description = description;
        this.priority = priority;
    }

    static Optional<ShippedFilter> of(Map<String, Object> filterProperties) {
        Object id = filterProperties == null ? null : filterProperties.get(PROPERTY);
        return Arrays.stream(values())
                .filter(filter -> Objects.equals(filter.id, id))
                .findFirst();
    }

    /** Who finds it in Tasklist. */
    List<PortvagtGroup> readers() {
        return switch (this) {
            case ALL_TASKS -> List.of(PortvagtGroup.DIGITALISATION_MANAGER, PortvagtGroup.ADMINISTRATOR);
            case PLANNED_MEETINGS -> List.of(PortvagtGroup.SECRETARIAT);
            case OWN_TASKS, GROUP_TASKS, OWN_AND_GROUP_TASKS ->
                Stream.concat(PortvagtGroup.caseWorkers().stream(), Stream.of(PortvagtGroup.ADMINISTRATOR))
                        .toList();
        };
    }

    /** What it shows of all tasks, before it is narrowed to a person. */
    TaskQuery query(TaskQuery tasks) {
        return switch (this) {
            case GROUP_TASKS, OWN_AND_GROUP_TASKS ->
                tasks.taskMinPriority(MORE_THAN_WAITING).orderByTaskCreateTime().desc();
            case PLANNED_MEETINGS ->
                tasks.taskDefinitionKey("UserTask_AwaitCalling")
                        .orderByFollowUpDate()
                        .asc();
            case OWN_TASKS, ALL_TASKS -> tasks.orderByTaskCreateTime().desc();
        };
    }

    String id() {
        return id;
    }

    String danishName() {
        return danishName;
    }

    /** As the engine stores them; Tasklist sorts by priority and refreshes the list by itself. */
    Map<String, Object> properties() {
        return Map.of(PROPERTY, id, "description", description, "priority", priority, "refresh", true);
    }
}
