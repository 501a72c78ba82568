package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands an approved change over to the solution that it changes: what the solution is expected to cost, what data it
 * holds and which systems it exchanges data with. Its contract stays as it is; it changes by a decision of its own.
 */
@Service
public class ChangeHandover {

    private final AcquisitionCases cases;
    private final SolutionChanges changes;
    private final CaseCosts costs;
    private final Integrations integrations;
    private final Register register;
    private final Clock clock;

    ChangeHandover(
            AcquisitionCases cases,
            SolutionChanges changes,
            CaseCosts costs,
            Integrations integrations,
            Register register,
            Clock clock) {
        this.cases = cases;
        this.changes = changes;
        this.costs = costs;
        this.integrations = integrations;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Hands the change over as of today. A solution that is phased out meanwhile keeps its facts.
     *
     * @param surroundingSystems names of the systems that exchange data with the solution because of the change
     * @return whether the solution is in operation and has taken the change over
     */
    @Transactional
    public boolean handOver(CaseNumber change, CaseNumber solution, Collection<String> surroundingSystems) {
        NewCase facts = cases.find(change).orElseThrow().content();
        cases.lock(solution);
        boolean operated = cases.find(solution)
                .filter(AcquisitionCase::isOpen)
                .filter(found -> found.phase() == Phase.OPERATION)
                .isPresent();
        if (operated) {
            addCosts(change, solution);
            integrations.add(solution, surroundingSystems);
            noteChanged(solution, facts);
            cases.correct(solution, before -> withDataOf(facts, before));
        }
        changes.handedOver(change);
        return operated;
    }

    /**
     * Notes what the solution costs from now on; what data it holds has to be said anew where the change brings data.
     */
    private void noteChanged(CaseNumber solution, NewCase change) {
        costs.byYear(solution, CostKind.OPERATION).stream()
                .filter(cost -> cost.year() >= LocalDate.now(clock).getYear()
                        && cost.amount().signum() > 0)
                .findFirst()
                .ifPresent(cost -> register.note(solution, Facts.of(Map.of(Field.COST, cost.amount()))));
        Facts known = register.find(solution).orElseThrow().facts();
        if (change.personalData()
                && known.get(Field.DATA).filter(List.of("NONE")::equals).isPresent()) {
            register.forget(solution, Field.DATA);
        }
    }

    /** Adds what the change costs in each year that the solution is planned to be in operation. */
    private void addCosts(CaseNumber change, CaseNumber solution) {
        List<YearAmount> planned = costs.byYear(solution, CostKind.OPERATION);
        int last = planned.stream().mapToInt(YearAmount::year).max().orElse(Integer.MAX_VALUE);
        costs.replace(
                solution,
                CostKind.OPERATION,
                Stream.concat(
                                planned.stream(),
                                costs.byYear(change, CostKind.OPERATION).stream()
                                        .filter(cost -> cost.year() <= last))
                        .toList());
    }

    private static NewCase withDataOf(NewCase change, NewCase solution) {
        return new NewCase(
                solution.municipality(),
                solution.title(),
                solution.need(),
                solution.office(),
                solution.category(),
                solution.requester(),
                solution.systemOwner(),
                change.personalData(),
                solution.citizenFacing(),
                solution.budgetYear());
    }
}
