package dk.portvagt.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the staff of one municipality of the demo.
 *
 * @param municipality municipality code
 * @param capacities capacities of people and roles, from the current quarter on
 * @param requests requests; those that wait come last
 */
record StaffScene(String municipality, List<Capacity> capacities, List<Request> requests) {

    /**
     * Describes a capacity.
     *
     * @param kind person or role
     * @param hours a quarter
     */
    record Capacity(String name, String kind, long hours) {}

    /**
     * Describes a request for hours.
     *
     * @param by group id of the person that asks
     * @param caseTitle the case that the hours are for; null when it is a strategy
     * @param strategy its name; null when it is a case
     * @param hours from the next quarter on
     * @param overload reason for allocating more than the capacity; null when that is not requested
     * @param waits whether it is left for the next meeting
     */
    record Request(
            String by,
            @Nullable String caseTitle,
            @Nullable String strategy,
            String purpose,
            String resource,
            List<Long> hours,
            @Nullable String overload,
            boolean waits) {}
}
