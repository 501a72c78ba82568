package dk.portvagt.resource.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Names the variables of staff capacity and requests for it. Hours are per quarter; a quarter is written
 * {@code 2027-1}.
 */
public final class ResourceVariables {

    // Capacity
    public static final VariableFactory<String> RESOURCE_NAME = stringVariable("resourceName");
    /** person or role. */
    public static final VariableFactory<String> RESOURCE_KIND = stringVariable("resourceKind");

    public static final VariableFactory<Long> FROM_YEAR = longVariable("fromYear");
    /** 1 to 4. */
    public static final VariableFactory<String> FROM_QUARTER = stringVariable("fromQuarter");

    public static final VariableFactory<Long> CAPACITY_HOURS = longVariable("capacityHours");
    public static final VariableFactory<String> CAPACITY_NOTE = stringVariable("capacityNote");
    public static final VariableFactory<Boolean> CAPACITY_RECORDED = booleanVariable("capacityRecorded");
    /** Why the statement was refused, in Danish. */
    public static final VariableFactory<String> CAPACITY_REFUSAL = stringVariable("capacityRefusal");

    // The request
    /** allocate or shorten. */
    public static final VariableFactory<String> REQUEST_KIND = stringVariable("requestKind");
    /** case, strategy or plan. */
    public static final VariableFactory<String> TARGET_KIND = stringVariable("targetKind");

    public static final FactVariable<String> TARGET_CASE_NUMBER = FactVariable.chosen("targetCaseNumber", Fact.CASE);
    /** The name of the strategy or plan. */
    public static final VariableFactory<String> TARGET_NAME = stringVariable("targetName");

    public static final VariableFactory<String> RESOURCE_PURPOSE = stringVariable("resourcePurpose");
    /** Id of the resource, as sent by the select. */
    public static final FactVariable<String> RESOURCE_ID = FactVariable.chosen("resourceId", Fact.RESOURCE);
    /** Id of the allocation that gives hours back, as sent by the select. */
    public static final FactVariable<String> ALLOCATION_ID = FactVariable.chosen("allocationId", Fact.ALLOCATION);
    /** The first quarter of the request. */
    public static final VariableFactory<String> FIRST_QUARTER = stringVariable("firstQuarter");
    /** Hours in the first quarter and the seven after it. */
    public static final List<VariableFactory<Long>> HOURS_BY_QUARTER = IntStream.rangeClosed(1, 8)
            .mapToObj(position -> longVariable("hours" + position))
            .toList();

    public static final VariableFactory<Boolean> OVERLOAD_WANTED = booleanVariable("overloadWanted");
    public static final VariableFactory<String> OVERLOAD_REASON = stringVariable("overloadReason");

    // The forms' tables; rows: resource, quarter, capacity, allocated, left
    public static final VariableFactory<SpinJsonNode> CAPACITY_OVERVIEW =
            customVariable("capacityOverview", SpinJsonNode.class);
    /** Options of a select: label and value. */
    public static final VariableFactory<SpinJsonNode> RESOURCE_OPTIONS =
            customVariable("resourceOptions", SpinJsonNode.class);

    public static final VariableFactory<SpinJsonNode> ALLOCATION_OPTIONS =
            customVariable("allocationOptions", SpinJsonNode.class);
    public static final VariableFactory<SpinJsonNode> QUARTER_OPTIONS =
            customVariable("quarterOptions", SpinJsonNode.class);

    // The result
    public static final VariableFactory<Boolean> REQUEST_READY = booleanVariable("requestReady");
    /** Whether the request exceeds the capacity. */
    public static final VariableFactory<Boolean> REQUEST_OVERLOADED = booleanVariable("requestOverloaded");
    /** Why the request was returned to the person who asks, in Danish. */
    public static final VariableFactory<String> REQUEST_NOTICE = stringVariable("requestNotice");

    public static final FactVariable<Long> RESOURCE_REQUEST_ID =
            FactVariable.of("resourceRequestId", Fact.RESOURCE_REQUEST);
    public static final VariableFactory<Boolean> RESOURCES_BOOKED = booleanVariable("resourcesBooked");

    private ResourceVariables() {}
}
