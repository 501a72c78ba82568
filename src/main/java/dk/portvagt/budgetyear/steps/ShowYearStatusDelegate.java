package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.AVAILABLE_TEXT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FRAME_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.FrameStatus;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Shows the budget controller the available money on the year's lines and in its frames. */
@Component
class ShowYearStatusDelegate implements JavaDelegate {

    private final CentralPool pool;
    private final BudgetFrames frames;

    ShowYearStatusDelegate(CentralPool pool, BudgetFrames frames) {
        this.pool = pool;
        this.frames = frames;
    }

    /** Writes one paragraph per line, {@code Drift 2026: 1.250.000 kr.}, and one row per frame. */
    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        AVAILABLE_TEXT
                .on(execution)
                .set(Arrays.stream(PoolLine.values())
                        .map(line -> new LineYear(execution.getTenantId(), line, year))
                        .map(line -> PoolText.line(line) + ": " + Kroner.format(pool.available(line)))
                        .collect(Collectors.joining("\n\n")));
        FRAME_ROWS
                .on(execution)
                .set(Spin.JSON(frames.of(execution.getTenantId(), year).stream()
                        .filter(status -> status.budget().signum() != 0)
                        .map(ShowYearStatusDelegate::row)
                        .toList()));
    }

    private static Map<String, Object> row(FrameStatus status) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", status.frame().line().heading());
        row.put("office", status.frame().office());
        row.put("category", status.frame().danishCategory());
        row.put("budget", amount(status.budget()));
        row.put("used", amount(status.usage().total()));
        row.put("left", amount(status.left()) + (status.isExceeded() ? " (overskredet)" : ""));
        return row;
    }

    /** Writes the amount without a unit, because the column's heading has it. */
    private static String amount(BigDecimal kroner) {
        return Kroner.format(kroner).replace(" kr.", "");
    }
}
