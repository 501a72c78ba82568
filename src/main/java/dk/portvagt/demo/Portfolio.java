package dk.portvagt.demo;

import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import java.util.Map;

/**
 * What the demo plays, as read from {@code demo/portfolio.yaml}.
 *
 * @param municipalities the demo's municipalities with their budget years and their meetings
 * @param answers what people answer unless a case says otherwise: form id to field values
 * @param cases the cases, in the order in which they are raised
 * @param staff the people and roles whose hours are allocated
 * @param projects the cases that are followed as strategic projects
 * @param interventions what the digitalisation and IT department demands of cases or does to them
 */
record Portfolio(
        List<Municipality> municipalities,
        Map<String, Map<String, Object>> answers,
        List<Scenario> cases,
        List<StaffScene> staff,
        List<ProjectScene> projects,
        List<InterventionScene> interventions) {

    /**
     * @param code three-digit municipality code, the tenant
     * @param userSuffix what follows the group id in the user ids of its people
     * @param budgetYears the start forms of its budget years
     * @param closing what the year that is over gives to the next; null = no year is closed
     * @param budgetChanges what is proposed for the years in use
     * @param followUp what the budget controller expects of the year's rest; null = nothing is followed up
     * @param calendar the start form of the calendar of meetings that lie ahead when the demo has been played; the
     *     first of them is near enough to be called at once
     * @param papersSent whether the papers of that first meeting have gone out
     */
    record Municipality(
            String code,
            String userSuffix,
            List<Map<String, Object>> budgetYears,
            Closing closing,
            List<BudgetChange> budgetChanges,
            FollowUp followUp,
            Map<String, Object> calendar,
            boolean papersSent) {

        Municipality {
            budgetChanges = budgetChanges == null ? List.of() : budgetChanges;
        }

        /** @return the user id of the group's demo person */
        String person(PortvagtGroup group) {
            return person(group.id());
        }

        /** @return the user id of the demo person who has the role */
        String person(String groupId) {
            return groupId + userSuffix;
        }
    }

    /** @param year a year of the demo, as {@code {year}} */
    record FollowUp(String year, String remarks, List<Expectation> expected) {}

    /**
     * @param year a year of the demo that is over, as {@code {year-1}}
     * @param carryOver what its lines give to the next year; a line that is not named gives nothing
     */
    record Closing(String year, List<Expectation> carryOver) {}

    /**
     * @param year the budget year in whose task the change is proposed, as {@code {year}}
     * @param answers the answers of that task's form; {@code changeCover} identifies the change
     * @param waits whether it is left for the meeting that lies ahead
     */
    record BudgetChange(String year, Map<String, Object> answers, boolean waits) {}

    /**
     * What is expected of, or proposed for, one line or frame.
     *
     * @param place the line or frame as the form names it
     * @param amount whole kroner: beyond what is booked, or carried over
     */
    record Expectation(String place, long amount, String reason) {}
}
