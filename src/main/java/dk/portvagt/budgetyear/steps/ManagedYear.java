package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FIGURES_TAKEN;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FRAME_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.LINE_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.WAITING_CHANGES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.BudgetFigures;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetMovement;
import dk.portvagt.budget.BudgetMovements;
import dk.portvagt.budget.FrameStatus;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineFigures;
import dk.portvagt.budgetyear.WaitingChanges;
import dk.portvagt.budgetyear.WaitingChanges.WaitingChange;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.border.FormValues;
import dk.portvagt.form.FormSchema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Shows a year in the task that manages it, however long it has been open: the figures of the moment, the frames, the
 * changes, and those that wait for a decision.
 */
@Component
class ManagedYear implements FormValues {

    private final BudgetFigures figures;
    private final BudgetFrames frames;
    private final BudgetMovements movements;
    private final WaitingChanges waiting;

    ManagedYear(BudgetFigures figures, BudgetFrames frames, BudgetMovements movements, WaitingChanges waiting) {
        this.figures = figures;
        this.frames = frames;
        this.movements = movements;
        this.waiting = waiting;
    }

    @Override
    public boolean isFor(FormSchema form) {
        return form.id().equals("budget-management");
    }

    @Override
    public VariableMap of(TaskEntity task) {
        String municipality = task.getTenantId();
        int year = YEAR.from(task).get().intValue();
        BudgetFigures.Taken taken = figures.take(municipality, year);
        VariableMap values = Variables.createVariables();
        FIGURES_TAKEN
                .on(values)
                .set(DanishDates.of(
                        taken.takenAt().toLocalDate(), taken.takenAt().toLocalTime()));
        LINE_ROWS
                .on(values)
                .set(rows(
                        taken.lines().stream()
                                .filter(line -> line.status().line().year() == year)
                                .toList(),
                        ManagedYear::line));
        FRAME_ROWS
                .on(values)
                .set(rows(
                        frames.of(municipality, year).stream()
                                .filter(status -> status.budget().signum() != 0)
                                .toList(),
                        ManagedYear::frame));
        CHANGE_ROWS
                .on(values)
                .set(rows(
                        movements.of(municipality, year).stream()
                                .filter(movement -> !movement.opens())
                                .toList(),
                        ManagedYear::change));
        WAITING_CHANGES.on(values).set(rows(waiting.of(municipality, year), ManagedYear::waitingChange));
        return values;
    }

    private static <T> SpinJsonNode rows(List<T> content, Function<T, Map<String, Object>> row) {
        return Spin.JSON(content.stream().map(row).toList());
    }

    private static Map<String, Object> line(LineFigures line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", line.status().line().line().heading());
        row.put("original", amount(line.status().original()));
        row.put("corrected", amount(line.status().budget()));
        row.put("reserved", amount(line.status().reserved()));
        row.put("committed", amount(line.status().committed()));
        row.put("spent", amount(line.status().spent()));
        row.put("left", amount(line.status().available()));
        row.put(
                "expected",
                line.expected() == null || line.expectedOn() == null
                        ? "ingen opfølgning endnu"
                        : amount(line.expected()) + " (pr. " + DanishDates.of(line.expectedOn()) + ")");
        return row;
    }

    private static Map<String, Object> frame(FrameStatus status) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", status.frame().line().heading());
        row.put("office", status.frame().office());
        row.put("category", status.frame().danishCategory());
        row.put("budget", amount(status.budget()));
        row.put("used", amount(status.usage().total()));
        row.put("left", amount(status.left()) + (status.isExceeded() ? " (overskredet)" : ""));
        return row;
    }

    private static Map<String, Object> change(BudgetMovement movement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("day", DanishDates.of(movement.bookedOn()));
        row.put(
                "text",
                Optional.ofNullable(movement.title())
                        .map(title -> movement.operation().danishName() + ". " + title)
                        .orElse(movement.operation().danishName()));
        row.put("line", movement.line().line().heading());
        row.put("amount", amount(movement.amount()));
        return row;
    }

    private static Map<String, Object> waitingChange(WaitingChange change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("text", change.text());
        row.put("waitsFor", change.waitsFor());
        return row;
    }

    /** Writes the amount without a unit, because the column's heading has it. */
    private static String amount(BigDecimal kroner) {
        return Kroner.format(kroner).replace(" kr.", "");
    }
}
