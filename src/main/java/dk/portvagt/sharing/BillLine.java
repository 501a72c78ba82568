package dk.portvagt.sharing;

import dk.portvagt.budget.Kroner;
import dk.portvagt.sharing.CostLine.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Holds what one municipality pays of one part of the cost.
 *
 * @param oere its amount
 * @param by the key that shares the part among all, in Danish; empty when those share it for whom it is there
 */
public record BillLine(CostLine line, long oere, String by) {

    private static final List<String> NUMBERS =
            List.of("nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Returns the amount in DKK. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(oere, 2);
    }

    /** Explains the line in thousand DKK: {@code ESDH-integration 420 t.kr., I er tre → 140}. */
    public String text() {
        return "%s %s t.kr., %s → %s".formatted(line.label(), thousands(line.amount()), shared(), thousands(amount()));
    }

    private String shared() {
        if (!by.isEmpty()) {
            return by;
        }
        if (line.kind() == Kind.VOLUME) {
            return "efter hvad I lægger til";
        }
        int users = line.users().size();
        return users == 1 ? "kun jer" : "I er " + (users < NUMBERS.size() ? NUMBERS.get(users) : String.valueOf(users));
    }

    private static String thousands(BigDecimal amount) {
        return Kroner.format(amount.divide(THOUSAND, 0, RoundingMode.HALF_UP)).replace(" kr.", "");
    }
}
