package dk.portvagt.web.tasklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.AwaitedDecision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case as its tab shows it. Names of things are Danish, days are ISO dates, times ISO instants, amounts DKK; the page
 * writes them as Danes do.
 *
 * @param status how it ended; null while it is open
 */
public record CaseView(
        String number,
        String title,
        String office,
        String requester,
        String systemOwner,
        String status,
        String closedReason,
        List<Step> steps,
        List<Waiting> waiting,
        Money money,
        List<Criteria> criteria,
        List<Ruling> decisions,
        List<Document> documents,
        CaseHistory.Page history) {

    /** How far the case is with a phase or a gate. */
    public enum Progress {
        PASSED,
        CURRENT,
        AHEAD
    }

    /**
     * A phase or the gate after it, in the order of a case's life.
     *
     * @param day when the phase began or the gate was last decided; null before
     * @param note what is to be said about the gate; null when nothing is
     */
    public record Step(String name, boolean gate, Progress progress, String day, String note) {}

    /**
     * A task that is open, or a decision of the steering group.
     *
     * @param with the person who has taken it, or the groups that may
     * @param since null for a decision
     * @param due null without a deadline
     */
    public record Waiting(String task, String with, String since, String due) {

        static Waiting of(AwaitedDecision awaited) {
            return new Waiting(
                    "Afgørelse af " + awaited.subject().danishName(),
                    awaited.meetingDay() == null
                            ? "IT-styregruppen, næste møde"
                            : "IT-styregruppen, mødet " + DanishDates.of(awaited.meetingDay()),
                    null,
                    null);
        }

        /** @param names of people by their ids */
        static Waiting of(OpenTask task, Map<String, String> names) {
            return new Waiting(
                    task.name(),
                    task.assignee() == null
                            ? task.groups().stream()
                                    .map(PortvagtGroup::danishName)
                                    .collect(Collectors.joining(", "))
                            : names.get(task.assignee()),
                    task.since().toLocalDate().toString(),
                    task.due() == null ? null : task.due().toLocalDate().toString());
        }
    }

    /**
     * @param source what the plan is taken from
     * @param netPresentValue null before there is a business case
     */
    public record Money(String source, List<Year> years, Year total, BigDecimal netPresentValue, Integer paybackYear) {}

    /** @param year null for the total */
    public record Year(Integer year, BigDecimal planned, BigDecimal reserved, BigDecimal committed, BigDecimal spent) {

        /** What is set aside, bound or gone. */
        @JsonProperty
        public BigDecimal taken() {
            return reserved.add(committed).add(spent);
        }
    }

    public record Criteria(String gate, List<Answer> answers) {}

    public record Answer(String question, String answer, String mark, String evidence, String by, String at) {}

    public record Ruling(
            String subject,
            String outcome,
            String authority,
            String decidedOn,
            String by,
            String reason,
            List<Demand> conditions) {}

    public record Demand(String text, String owner, String deadline, String state) {}

    /** @param provisional evidence of a task that is not done yet, which can still be taken back */
    public record Document(
            String title,
            String kind,
            int version,
            String address,
            String at,
            String by,
            long bytes,
            boolean provisional) {}
}
