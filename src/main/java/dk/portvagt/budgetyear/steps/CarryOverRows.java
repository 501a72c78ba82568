package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_CASES;

import dk.portvagt.budget.CarryOver;
import dk.portvagt.budget.CaseMoney;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Converts the carry-over of a closing year to rows of a form and back. */
final class CarryOverRows {

    private static final String GIVE_BACK = "giveBack";
    private static final List<String> ANSWERS = List.of("carryOver", "carryOverReason", "caseMoney");

    private CarryOverRows() {}

    static Map<String, Object> line(LineYear line, BigDecimal available) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", line.line().name());
        row.put("place", PoolText.line(line));
        row.put("available", Kroner.format(available));
        return row;
    }

    /** Builds the row of a case. Investments move with their case; each year pays its own operation. */
    static Map<String, Object> ofCase(CaseMoney money, String title) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", money.line().line().name());
        row.put("caseNumber", money.caseNumber());
        row.put("title", title);
        row.put("place", PoolText.line(money.line()));
        row.put("reserved", Kroner.format(money.reserved()));
        row.put("committed", Kroner.format(money.committed()));
        row.put("caseMoney", money.line().line() == PoolLine.OPERATION ? GIVE_BACK : "move");
        return row;
    }

    /**
     * Adds what somebody has answered before to rows of the moment.
     *
     * @param before the rows with answers; null for none
     */
    static SpinJsonNode answered(List<Map<String, Object>> rows, @Nullable SpinJsonNode before) {
        if (before != null) {
            before.elements()
                    .forEach(known -> rows.stream()
                            .filter(row -> isSame(row, known))
                            .forEach(row -> ANSWERS.stream()
                                    .filter(known::hasProp)
                                    .filter(name -> !known.prop(name).isNull())
                                    .forEach(name ->
                                            row.put(name, known.prop(name).value()))));
        }
        return Spin.JSON(rows);
    }

    private static boolean isSame(Map<String, Object> row, SpinJsonNode known) {
        return row.get("line").equals(known.prop("line").stringValue())
                && (!row.containsKey("caseNumber")
                        || row.get("caseNumber").equals(known.prop("caseNumber").stringValue()));
    }

    /** Returns the amount entered for the line, in whole kroner. */
    static long amount(SpinJsonNode lines, PoolLine line) {
        return lines.elements().stream()
                .filter(row -> row.prop("line").stringValue().equals(line.name()))
                .map(row -> Optional.of(row)
                        .filter(it ->
                                it.hasProp("carryOver") && it.prop("carryOver").isNumber())
                        .map(it -> it.prop("carryOver").numberValue().longValue())
                        .orElse(0L))
                .findFirst()
                .orElse(0L);
    }

    static CarryOver carryOver(DelegateExecution execution, long acquisition, long operation) {
        Map<PoolLine, Set<String>> givenBack = new EnumMap<>(PoolLine.class);
        CARRY_OVER_CASES.from(execution).get().elements().stream()
                .filter(row -> GIVE_BACK.equals(row.prop("caseMoney").stringValue()))
                .forEach(row -> givenBack
                        .computeIfAbsent(PoolLine.valueOf(row.prop("line").stringValue()), line -> new HashSet<>())
                        .add(row.prop("caseNumber").stringValue()));
        return new CarryOver(
                Map.of(
                        PoolLine.ACQUISITION, BigDecimal.valueOf(acquisition),
                        PoolLine.OPERATION, BigDecimal.valueOf(operation)),
                givenBack);
    }
}
