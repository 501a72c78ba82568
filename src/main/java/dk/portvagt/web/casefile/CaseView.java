package dk.portvagt.web.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.meeting.AwaitedDecision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a case on its tab. Names are Danish, days are ISO dates, times ISO instants, amounts DKK; the page formats
 * them in Danish.
 *
 * @param systemOwner name, with who it was before and since when; null before there is one
 * @param track the track and the reason for it, in Danish; null before the rule is asked
 * @param changes the solution that the case changes, or the changes of its solution, in Danish; null without
 * @param ranOut the last day of a contract that has run out, while nobody has decided on it; null without
 * @param status its outcome; null while it is open, as is closedReason
 */
public record CaseView(
        String number,
        String title,
        String office,
        String requester,
        @Nullable String systemOwner,
        @Nullable String track,
        @Nullable String changes,
        @Nullable String ranOut,
        @Nullable String status,
        @Nullable String closedReason,
        List<Step> steps,
        List<Waiting> waiting,
        Money money,
        List<Criteria> criteria,
        List<Ruling> decisions,
        List<Document> documents,
        CaseHistory.Page history) {

    /** Tells the progress of a case with a phase or a gate. */
    public enum Progress {
        PASSED,
        CURRENT,
        AHEAD
    }

    /**
     * Describes a phase or the gate after it, in the order of a case's life.
     *
     * @param day the day on which the phase began or the gate was last decided; null before
     * @param note a remark about the gate; null without one
     */
    public record Step(
            String name,
            boolean gate,
            Progress progress,
            @Nullable String day,
            @Nullable String note) {}

    /**
     * Describes an open task, or a pending decision of the steering group.
     *
     * @param with the assignee, or the candidate groups
     * @param since null for a decision
     * @param due null without a deadline
     * @param id of the task; null for a decision
     */
    public record Waiting(
            String task,
            String with,
            @Nullable String since,
            @Nullable String due,
            @Nullable String id) {

        public static Waiting of(AwaitedDecision awaited) {
            return new Waiting(
                    "Afgørelse af " + awaited.subject().danishName(),
                    awaited.meetingDay() == null
                            ? "IT-styregruppen, næste møde"
                            : "IT-styregruppen, mødet " + DanishDates.of(awaited.meetingDay()),
                    null,
                    null,
                    null);
        }

        /**
         * Describes an open task.
         *
         * @param names of people by their ids
         */
        public static Waiting of(OpenTask task, Map<String, String> names) {
            return new Waiting(
                    task.name(),
                    task.assignee() == null
                            ? String.join(", ", task.groups())
                            : TaskNames.who(task.assignee(), task.owner(), names),
                    task.since().toLocalDate().toString(),
                    task.due() == null ? null : task.due().toLocalDate().toString(),
                    task.id());
        }
    }

    /**
     * Describes the money of a case.
     *
     * @param source the source of the plan
     * @param netPresentValue null before there is a business case, as is paybackYear
     */
    public record Money(
            String source,
            List<Year> years,
            Year total,
            @Nullable BigDecimal netPresentValue,
            @Nullable Integer paybackYear) {}

    /**
     * Describes the money of a year.
     *
     * @param year null for the total
     */
    public record Year(
            @Nullable Integer year, BigDecimal planned, BigDecimal reserved, BigDecimal committed, BigDecimal spent) {

        /** Returns the sum of reserved, committed and spent money. */
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

    /**
     * Describes a document.
     *
     * @param provisional whether it is evidence of an open task, which can still be withdrawn
     */
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
