package dk.portvagt.demo;

import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the content of the demo, as read from {@code demo/portfolio.yaml}.
 *
 * @param municipalities the demo's municipalities with their budget years and their meetings
 * @param answers people's usual answers, unless a case has its own: form id to field values
 * @param cases the cases, in the order in which they are raised
 * @param staff the people and roles whose hours are allocated
 * @param projects the cases that are followed as strategic projects
 * @param interventions interventions of the digitalisation and IT department in cases
 */
record Portfolio(
        List<Municipality> municipalities,
        Map<String, Map<String, Object>> answers,
        List<Scenario> cases,
        List<StaffScene> staff,
        List<ProjectScene> projects,
        List<InterventionScene> interventions) {

    /**
     * Describes a municipality of the demo.
     *
     * @param code three-digit municipality code, the tenant
     * @param userSuffix suffix of the group id in the user ids of its people
     * @param budgetYears the start forms of its budget years
     * @param closing carry-over of the past year; null: no year is closed
     * @param budgetChanges proposals for the years in use
     * @param followUp the budget controller's forecast for the rest of the year; null: no follow-up
     * @param blanket purchases that are approved in advance; null: none
     * @param existing file in {@code demo/} of the solutions it already had; null: none
     * @param calendar start form of the calendar of future meetings; the first of them is near enough to be called at
     *     once
     * @param papersSent whether the papers of that first meeting have gone out
     */
    record Municipality(
            String code,
            String userSuffix,
            List<Map<String, Object>> budgetYears,
            @Nullable Closing closing,
            List<BudgetChange> budgetChanges,
            @Nullable FollowUp followUp,
            @Nullable Blanket blanket,
            @Nullable String existing,
            Map<String, Object> calendar,
            boolean papersSent) {

        Municipality {
            budgetChanges = budgetChanges == null ? List.of() : budgetChanges;
        }

        /** @return the user id of the group's demo person */
        String person(PortvagtGroup group) {
            return person(group.id());
        }

        /** @return the user id of the second demo person who has the role */
        String colleague(String groupId) {
            return groupId + "-b" + userSuffix;
        }

        /** @return the user id of the demo person who has the role */
        String person(String groupId) {
            return groupId + userSuffix;
        }
    }

    /**
     * Describes a blanket approval and a purchase under it.
     *
     * @param terms start form of the approval
     * @param purchase start form of the purchase
     * @param invoice the form in which the purchase's invoice is booked
     */
    record Blanket(Map<String, Object> terms, Map<String, Object> purchase, Map<String, Object> invoice) {}

    /**
     * Describes a follow-up.
     *
     * @param year a year of the demo, as {@code {year}}
     */
    record FollowUp(String year, String remarks, List<Expectation> expected) {}

    /**
     * Describes the carry-over of a past year.
     *
     * @param year a past year of the demo, as {@code {year-1}}
     * @param carryOver amounts that its lines carry over; a line that is not named carries over nothing
     */
    record Closing(String year, List<Expectation> carryOver) {}

    /**
     * Describes a proposed budget change.
     *
     * @param year the budget year in whose task the change is proposed, as {@code {year}}
     * @param answers the answers of that task's form; {@code changeCover} identifies the change
     * @param waits whether it is left for the next meeting
     */
    record BudgetChange(String year, Map<String, Object> answers, boolean waits) {}

    /**
     * Forecasts or proposes an amount for one line or frame.
     *
     * @param place the line or frame as the form names it
     * @param amount whole kroner: beyond the booked amount, or carried over
     * @param reason null when the amount needs no reason
     */
    record Expectation(String place, long amount, @Nullable String reason) {}
}
