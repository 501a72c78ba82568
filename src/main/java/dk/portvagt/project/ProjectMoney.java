package dk.portvagt.project;

import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;

/** What the ledger has of a project on the line for new acquisitions, in DKK. */
public record ProjectMoney(BigDecimal reserved, BigDecimal committed, BigDecimal spent) {

    /** What is spent or set aside for it: what it will cost as far as anybody has decided. */
    public BigDecimal bound() {
        return reserved.add(committed).add(spent);
    }

    /** {@code budget 900.000 kr., reserveret 0 kr., disponeret 600.000 kr., forbrug 300.000 kr.} */
    public String text(BigDecimal budget) {
        return "baseline %s, reserveret %s, disponeret %s, forbrug %s"
                .formatted(
                        Kroner.format(budget), Kroner.format(reserved), Kroner.format(committed), Kroner.format(spent));
    }
}
