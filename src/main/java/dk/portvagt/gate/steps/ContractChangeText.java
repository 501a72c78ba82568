package dk.portvagt.gate.steps;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.landscape.ContractChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a change of a contract for those who decide on it. */
final class ContractChangeText {

    private ContractChangeText() {}

    /**
     * Writes the terms, the cost and the way of buying.
     *
     * @param beyond what it costs beyond what is granted, in DKK
     * @param now what an approval commits at once
     */
    static String of(ContractChange change, BigDecimal beyond, List<YearAmount> now) {
        String commits = PoolText.amounts(now);
        return "Kontrakten gælder til %s og kan siges op senest %s. Den koster %s om året fra %d.\n\n%s\n\n%s\n\nBegrundelse: %s%s"
                .formatted(
                        date(change.terms().endDate()),
                        date(change.terms().noticeDate()),
                        Kroner.format(change.yearlyCost()),
                        change.firstYear(),
                        beyond.signum() == 0
                                ? "Ændringen holder sig inden for det, der er bevilget til driften."
                                : "Ændringen koster %s ud over det, der er bevilget til driften."
                                        .formatted(Kroner.format(beyond)),
                        change.agreed()
                                ? "Udbud: retten til ændringen står i kontrakten."
                                : "Udbud: " + ChoiceNames.ROUTE.get(change.procurementRoute()) + ".",
                        change.reason().strip(),
                        commits == null ? "" : "\n\nDisponeres ved godkendelsen: " + commits);
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "(ikke aftalt)" : DanishDates.of(day);
    }
}
