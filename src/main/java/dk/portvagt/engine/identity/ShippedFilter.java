package dk.portvagt.engine.identity;

import static dk.portvagt.engine.identity.PortvagtGroup.ADMINISTRATOR;
import static dk.portvagt.engine.identity.PortvagtGroup.BUDGET_CONTROLLER;
import static dk.portvagt.engine.identity.PortvagtGroup.DIGITALISATION_MANAGER;
import static dk.portvagt.engine.identity.PortvagtGroup.DIGITAL_CONSULTANT;
import static dk.portvagt.engine.identity.PortvagtGroup.IT_ARCHITECT;
import static dk.portvagt.engine.identity.PortvagtGroup.OPERATIONS;
import static dk.portvagt.engine.identity.PortvagtGroup.PMO;
import static dk.portvagt.engine.identity.PortvagtGroup.REQUESTER;
import static dk.portvagt.engine.identity.PortvagtGroup.SECRETARIAT;
import static dk.portvagt.engine.identity.PortvagtGroup.STEERING_CHAIR;
import static dk.portvagt.engine.identity.PortvagtGroup.STEERING_GROUP;
import static dk.portvagt.engine.identity.PortvagtGroup.SYSTEM_OWNER;

import dk.portvagt.engine.variable.CardVariables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * Lists the filters that Tasklist has from the start, in the order shown.
 *
 * <p>The engine would express "my tasks" and "this week" by an expression in the filter. Expressions in filters let
 * every editor of a filter run code on the server, so they are switched off. Instead a filter carries its name as a
 * property. {@link PersonalFilterManager} narrows it to the current person and time.
 */
enum ShippedFilter {
    OWN_AND_GROUP_TASKS("own-and-group", "Alle mine og gruppens", "Opgaver til mig eller mine grupper", -40),
    OWN_TASKS("own", "Mine opgaver", "Opgaver, som er tildelt mig", -30),
    GROUP_TASKS("group", "Min gruppes opgaver", "Opgaver, som ingen i mine grupper har taget endnu", -20),
    OVERDUE("overdue", "Overskredet", "Opgaver til mig eller mine grupper, hvis frist er overskredet", -9),
    DUE_THIS_WEEK("this-week", "Frist denne uge", "Opgaver til mig eller mine grupper med frist senest søndag", -8),
    FOLLOW_UP("follow-up", "Til opfølgning", "Opgaver til mig eller mine grupper, hvis opfølgningsdag er kommet", -7),
    GATE_REVIEWS("gate-reviews", "Gatevurderinger", "Mine og gruppens opgaver i sager, der er ved en gate", -6),
    NEXT_MEETING("next-meeting", "Næste styregruppemøde", "Mine og gruppens opgaver til IT-styregruppens møde", -5),
    PLANNED_MEETINGS("planned-meetings", "Planlagte møder", "IT-styregruppens møder, som ingen er begyndt på", -4),
    CONDITIONS("conditions", "Vilkår", "Mine og gruppens opgaver om vilkår for en godkendelse", -3),
    BUDGET("budget", "Budget", "Mine og gruppens opgaver med penge: budgetår, finansiering og fakturaer", -2),
    PROJECTS("projects", "Strategiske projekter", "Mine og gruppens opgaver med strategiske projekter", -1),
    SOLUTIONS("solutions", "Løsninger i drift", "Mine og gruppens opgaver med drift og udfasning", 0),
    ALL_TASKS("all", "Alle opgaver", "Alle kommunens åbne opgaver", 1),
    ALL_OVERDUE("all-overdue", "Alle overskredne", "Alle kommunens opgaver, hvis frist er overskredet", 2);

    /** Lists the fields of the cards beside the task's name and its deadline. */
    static final List<Map<String, String>> CARD = List.of(
            Map.of("name", CardVariables.CARD_PHASE.getName(), "label", "Fase"),
            Map.of("name", CardVariables.CARD_AMOUNT.getName(), "label", "Beløb"),
            Map.of("name", CardVariables.CARD_PAUSE.getName(), "label", "På pause"));

    static final String VARIABLES = "variables";

    private static final String PROPERTY = "portvagtFilter";
    /** Excludes tasks of priority 10 or less: they go on by themselves and would only hide the work to do. */
    private static final int MORE_THAN_WAITING = 11;

    /** Lists the tasks with money in the processes of cases and of purchases on blanket approvals. */
    private static final String[] MONEY_TASKS = {
        "UserTask_ResolveFunding", "UserTask_RegisterInvoice", "UserTask_ClarifyInvoice", "UserTask_BookPurchaseInvoice"
    };

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

    static Optional<ShippedFilter> of(@Nullable Map<String, Object> filterProperties) {
        Object id = filterProperties == null ? null : filterProperties.get(PROPERTY);
        return Arrays.stream(values())
                .filter(filter -> Objects.equals(filter.id, id))
                .findFirst();
    }

    /** Tells whether everybody who works on tasks sees the filter in Tasklist. */
    boolean isForEverybody() {
        return switch (this) {
            case OWN_TASKS, GROUP_TASKS, OWN_AND_GROUP_TASKS, OVERDUE, DUE_THIS_WEEK, FOLLOW_UP -> true;
            default -> false;
        };
    }

    /** Returns the groups that see the filter in Tasklist. */
    List<PortvagtGroup> readers() {
        return switch (this) {
            case OWN_TASKS, GROUP_TASKS, OWN_AND_GROUP_TASKS, OVERDUE, DUE_THIS_WEEK, FOLLOW_UP ->
                Stream.concat(PortvagtGroup.caseWorkers().stream(), Stream.of(ADMINISTRATOR))
                        .toList();
            case GATE_REVIEWS ->
                List.of(
                        SECRETARIAT,
                        DIGITAL_CONSULTANT,
                        IT_ARCHITECT,
                        BUDGET_CONTROLLER,
                        STEERING_GROUP,
                        STEERING_CHAIR,
                        DIGITALISATION_MANAGER);
            case NEXT_MEETING -> List.of(SECRETARIAT, STEERING_GROUP, STEERING_CHAIR);
            case PLANNED_MEETINGS -> List.of(SECRETARIAT);
            case CONDITIONS ->
                List.of(
                        SECRETARIAT,
                        PMO,
                        DIGITAL_CONSULTANT,
                        IT_ARCHITECT,
                        OPERATIONS,
                        SYSTEM_OWNER,
                        REQUESTER,
                        DIGITALISATION_MANAGER);
            case BUDGET -> List.of(BUDGET_CONTROLLER, SECRETARIAT);
            case PROJECTS -> List.of(PMO, SECRETARIAT, DIGITALISATION_MANAGER);
            case SOLUTIONS -> List.of(SYSTEM_OWNER, OPERATIONS);
            case ALL_TASKS, ALL_OVERDUE -> List.of(DIGITALISATION_MANAGER, ADMINISTRATOR);
        };
    }

    /**
     * Selects the tasks, before the filter is narrowed to the current person and time.
     *
     * <p>Sorted only by follow-up day, where that is what the filter is about: a filter's order goes before the one
     * that the person chooses in Tasklist, which begins with the most urgent task.
     */
    TaskQuery query(TaskQuery tasks) {
        return switch (this) {
            case GROUP_TASKS, OWN_AND_GROUP_TASKS, OVERDUE, DUE_THIS_WEEK -> tasks.taskMinPriority(MORE_THAN_WAITING);
            case FOLLOW_UP -> tasks.orderByFollowUpDate().asc();
            case GATE_REVIEWS -> tasks.processDefinitionKeyIn("gate-review", "written-procedure");
            case NEXT_MEETING ->
                tasks.taskMinPriority(MORE_THAN_WAITING)
                        .processDefinitionKeyIn(
                                "steering-meeting",
                                "meeting-agenda",
                                "item-decision",
                                "decision-confirmation",
                                "meeting-minutes");
            case PLANNED_MEETINGS ->
                tasks.taskDefinitionKey("UserTask_AwaitCalling")
                        .orderByFollowUpDate()
                        .asc();
            case CONDITIONS -> tasks.processDefinitionKey("condition-follow-up");
            case BUDGET ->
                tasks.or()
                        .processDefinitionKeyIn(
                                "budget-year",
                                "budget-change",
                                "budget-follow-up",
                                "operation-commitment",
                                "year-closing",
                                "invoice-registration",
                                "invoice-correction")
                        .taskDefinitionKeyIn(MONEY_TASKS)
                        .endOr();
            case PROJECTS -> tasks.processDefinitionKeyIn("project-follow-up", "project-change", "project-red-light");
            case SOLUTIONS -> tasks.processDefinitionKeyIn("operation-phase", "phase-out");
            case OWN_TASKS, ALL_TASKS, ALL_OVERDUE -> tasks;
        };
    }

    String id() {
        return id;
    }

    String danishName() {
        return danishName;
    }

    /**
     * Returns the properties as the engine stores them. Tasklist sorts by priority and refreshes the list by itself.
     */
    Map<String, Object> properties() {
        return Map.of(PROPERTY, id, "description", description, "priority", priority, "refresh", true, VARIABLES, CARD);
    }
}
