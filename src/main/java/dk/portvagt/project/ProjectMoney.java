package dk.portvagt.project;

import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;

/** Holds a project's money on the line for new acquisitions, in DKK. */
public record ProjectMoney(BigDecimal reserved, BigDecimal committed, BigDecimal spent) {

    /** Returns the sum of reserved, committed and spent money: the expected cost by the decisions so far. */
    public BigDecimal bound() {
        return reserved.add(committed).add(spent);
    }

    /** Writes {@code budget 900.000 kr., reserveret 0 kr., disponeret 600.000 kr., forbrug 300.000 kr.} */
    public String text(BigDecimal budget) {
        return "baseline %s, reserveret %s, disponeret %s, forbrug %s"
                .formatted(
                        Kroner.format(budget), Kroner.format(reserved), Kroner.format(committed), Kroner.format(spent));
    }
}
