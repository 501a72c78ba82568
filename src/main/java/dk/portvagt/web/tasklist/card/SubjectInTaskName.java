package dk.portvagt.web.tasklist.card;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budgetyear.steps.BudgetVariables;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.steps.ConditionVariables;
import dk.portvagt.intervention.steps.InterventionVariables;
import dk.portvagt.landscape.steps.ImplementationVariables;
import dk.portvagt.meeting.steps.MeetingVariables;
import dk.portvagt.resource.steps.ResourceVariables;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Appends the subject to a task's name: "Screen idéen · 901-2026-0042 Nyt omsorgssystem".
 *
 * <p>Tasklist's cards show variables only to readers of the whole process, and case workers are not. A list of tasks
 * with equal names is useless to a secretariat with twenty cases.
 */
class SubjectInTaskName implements TaskListener {

    /** Limits the name to the size of the engine's column. */
    private static final int LONGEST_NAME = 255;

    @Override
    public void notify(DelegateTask task) {
        subject(task).ifPresent(subject -> task.setName(shortened(task.getName() + " · " + subject)));
    }

    private static Optional<String> subject(DelegateTask task) {
        Optional<String> title = CaseVariables.TITLE.from(task).getOptional();
        return CaseVariables.CASE_NUMBER
                .ifOwn(task)
                .map(number -> title.map(text -> number + " " + text).orElse(number) + intervention(task))
                .or(() -> ConditionVariables.CONDITION_SUBJECT.from(task).getOptional())
                .or(() -> itemAtHand(task))
                .or(() -> MeetingVariables.MEETING_DATE
                        .from(task)
                        .getOptional()
                        .map(date -> "mødet " + DanishDates.of(LocalDate.parse(date))))
                .or(() -> ResourceVariables.TARGET_CASE_NUMBER.ifOwn(task))
                .or(() -> ResourceVariables.TARGET_NAME.from(task).getOptional())
                .or(() -> ResourceVariables.RESOURCE_NAME.from(task).getOptional())
                .or(() -> budget(task))
                .or(() -> ImplementationVariables.INVOICE_NUMBER
                        .from(task)
                        .getOptional()
                        .map(number -> "faktura " + number));
    }

    /** Tells the interventions in one case apart, by their deadlines. */
    private static String intervention(DelegateTask task) {
        return InterventionVariables.INTERVENTION_ID
                .ifOwn(task)
                .flatMap(id ->
                        InterventionVariables.INTERVENTION_DEADLINE.from(task).getOptional())
                .map(day -> ", frist " + DanishDates.of(LocalDate.parse(day)))
                .orElse("");
    }

    /** Names a change by its sentence, a follow-up by the day of its figures, and everything else by the year. */
    private static Optional<String> budget(DelegateTask task) {
        return BudgetVariables.YEAR
                .from(task)
                .getOptional()
                .map(year -> BudgetVariables.CHANGE_TEXT
                        .from(task)
                        .getOptional()
                        .or(() -> BudgetVariables.FIGURES_ON
                                .from(task)
                                .getOptional()
                                .map(day -> year + ", tal fra " + DanishDates.of(LocalDate.parse(day))))
                        .orElseGet(year::toString));
    }

    /**
     * Returns the current item; empty outside the items of a meeting, where the last title is still set but not its id.
     */
    private static Optional<String> itemAtHand(DelegateTask task) {
        return MeetingVariables.ITEM_ID
                .ifOwn(task)
                .flatMap(id -> MeetingVariables.ITEM_TITLE.from(task).getOptional());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
