package dk.portvagt.blanket;

import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.invoice.Cvr;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks a proposed blanket approval before the steering group is asked (R10). */
@Component
class BlanketRules {

    private final BudgetYears years;
    private final Clock clock;

    BlanketRules(BudgetYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    Outcome<Nothing> check(BlanketTerms terms) {
        if (terms.vendor() == null && terms.agreement() == null) {
            return Outcome.refused(
                    "Skriv en leverandør eller en rammeaftale. En ramme gælder ikke for alle leverandører.");
        }
        if (terms.vendor() != null && Cvr.parse(terms.vendor().cvr()).isEmpty()) {
            return Outcome.refused("CVR-nummeret \"%s\" er ikke gyldigt. Skriv leverandørens 8 cifre."
                    .formatted(terms.vendor().cvr()));
        }
        if (terms.purchaseLimit().compareTo(terms.yearlyLimit()) > 0) {
            return Outcome.refused("Et enkelt køb (%s) kan ikke være større end rammen for et år (%s)."
                    .formatted(Kroner.format(terms.purchaseLimit()), Kroner.format(terms.yearlyLimit())));
        }
        if (terms.validUntil().isBefore(terms.validFrom())) {
            return Outcome.refused("Rammen kan ikke ophøre, før den begynder.");
        }
        if (terms.validUntil().isBefore(LocalDate.now(clock))) {
            return Outcome.refused("Rammen er allerede ophørt. Vælg en dato, der ligger frem i tiden.");
        }
        if (terms.buyers().isEmpty()) {
            return Outcome.refused("Vælg mindst én, der må bestille.");
        }
        if (terms.approver() != null && terms.buyers().equals(List.of(terms.approver()))) {
            return Outcome.refused("Den eneste, der må bestille, kan ikke også godkende sine egne køb.");
        }
        return yearsInUse(terms);
    }

    /** The money is set aside at once, so every year must have a budget. */
    private Outcome<Nothing> yearsInUse(BlanketTerms terms) {
        List<Integer> inUse = years.inUse(terms.municipality());
        return terms.years().stream()
                .filter(year -> !inUse.contains(year))
                .findFirst()
                .map(year -> Outcome.<Nothing>refused(
                        "Der er intet budget for %d. Rammen kan kun gælde i budgetår, der er åbnet og ikke lukket: %s."
                                .formatted(year, inUse.isEmpty() ? "ingen" : join(inUse))))
                .orElseGet(Outcome::done);
    }

    private static String join(List<Integer> years) {
        return String.join(", ", years.stream().map(String::valueOf).toList());
    }
}
