package dk.portvagt.demo;

import java.util.List;

/**
 * The staff of one municipality of the demo.
 *
 * @param municipality municipality code
 * @param capacities what people and roles have, from the quarter of the day of playing on
 * @param requests what is asked for; those that wait come last
 */
record StaffScene(String municipality, List<Capacity> capacities, List<Request> requests) {

    /**
     * @param kind person or role
     * @param hours a quarter
     */
    record Capacity(String name, String kind, long hours) {}

    /**
     * @param by group id of who asks
     * @param caseTitle the case hours are asked for; null when it is a strategy
     * @param strategy its name; null when it is a case
     * @param hours from the next quarter on
     * @param overload why more may be allocated than there is; null when that is not asked for
     * @param waits whether it is left for the meeting that lies ahead
     */
    record Request(
            String by,
            String caseTitle,
            String strategy,
            String purpose,
            String resource,
            List<Long> hours,
            String overload,
            boolean waits) {}
}
