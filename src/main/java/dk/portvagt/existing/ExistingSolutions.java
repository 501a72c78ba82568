package dk.portvagt.existing;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.existing.ExistingSolution.Agreement;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.Solutions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in solutions that are already in use: each becomes a case in operation, all of them or none. */
@Service
public class ExistingSolutions {

    /**
     * A budget has its year and three more; a contract without an end counts 48 months (directive 2014/24/EU art. 5).
     */
    private static final int PLANNED_YEARS = 4;

    private final JdbcClient database;
    private final AcquisitionCases cases;
    private final CaseCosts costs;
    private final Solutions solutions;
    private final Contracts contracts;
    private final Clock clock;

    ExistingSolutions(
            JdbcClient database,
            AcquisitionCases cases,
            CaseCosts costs,
            Solutions solutions,
            Contracts contracts,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.costs = costs;
        this.solutions = solutions;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Returns the keys of those solutions that the municipality has taken in already. */
    public List<String> known(String municipality, List<ExistingSolution> wanted) {
        List<String> keys = database.sql("""
                        SELECT lower(own_key) FROM portvagt.existing_solution
                        WHERE municipality = :municipality AND lower(own_key) = ANY (:keys)""")
                .param("municipality", municipality)
                .param("keys", wanted.stream().map(ExistingSolutions::key).toArray(String[]::new))
                .query(String.class)
                .list();
        return wanted.stream()
                .filter(solution -> keys.contains(key(solution)))
                .map(ExistingSolution::key)
                .toList();
    }

    /**
     * Takes in the solutions. Idempotent by their keys: one that is known changes nothing but its proposed cost, as
     * long as the steering group has neither granted one nor has it before it.
     *
     * @param takenInBy user id; the requester of the cases
     */
    @Transactional
    public TakenIn takeIn(
            String municipality, List<ExistingSolution> wanted, String takenInBy, SolutionProcesses processes) {
        // The second of two who hand the same list in at once finds all of it known.
        database.sql("SELECT pg_advisory_xact_lock(742000, :municipality)")
                .param("municipality", Integer.parseInt(municipality))
                .query((row, number) -> true)
                .single();
        List<String> known = known(municipality, wanted);
        List<CaseNumber> numbers = new ArrayList<>();
        boolean asks = false;
        for (ExistingSolution solution : wanted) {
            if (known.contains(solution.key())) {
                asks |= proposeAgain(municipality, solution);
            } else {
                CaseNumber number = add(municipality, solution, takenInBy);
                processes.operate(number, solution, takenInBy);
                numbers.add(number);
                asks = true;
            }
        }
        if (asks) {
            processes.askForOperation(municipality, takenInBy);
        }
        return new TakenIn(numbers, known.size(), asks);
    }

    /** Finds the municipality's solution by the key of its own list. */
    public Optional<CaseNumber> find(String municipality, String key) {
        return database.sql("SELECT case_number FROM portvagt.existing_solution"
                        + " WHERE municipality = :municipality AND lower(own_key) = lower(:key)")
                .param("municipality", municipality)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }

    /**
     * Returns what waits to be proposed, the dearest first.
     *
     * @param deferred an item that was put off, whose solutions wait again; null for none
     */
    public List<OperationToDecide> toDecide(String municipality, @Nullable Long deferred) {
        return database.sql("""
                        SELECT e.case_number, s.name, c.office, e.yearly_cost, e.cost_from
                        FROM portvagt.existing_solution e
                        JOIN portvagt.solution s USING (case_number)
                        JOIN portvagt.acquisition_case c USING (case_number)
                        WHERE e.municipality = :municipality AND c.status = 'OPEN'
                            AND (e.agenda_item_id IS NULL OR e.agenda_item_id = :deferred)
                        ORDER BY e.yearly_cost DESC, e.case_number""")
                .param("municipality", municipality)
                .param("deferred", deferred, java.sql.Types.BIGINT)
                .query((row, number) -> new OperationToDecide(
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("name"),
                        row.getString("office"),
                        row.getBigDecimal("yearly_cost"),
                        row.getInt("cost_from")))
                .list();
    }

    /** Notes that the item of the agenda proposes what these cost. */
    public void proposed(List<OperationToDecide> operation, long agendaItemId) {
        database.sql("UPDATE portvagt.existing_solution SET agenda_item_id = :item WHERE case_number = ANY (:numbers)")
                .param("item", agendaItemId)
                .param(
                        "numbers",
                        operation.stream()
                                .map(cost -> cost.caseNumber().toString())
                                .toArray(String[]::new))
                .update();
    }

    private CaseNumber add(String municipality, ExistingSolution solution, String takenInBy) {
        CaseNumber number = cases.register(
                new NewCase(
                        municipality,
                        solution.name(),
                        "I brug, før kommunen begyndte med Portvagt. I kommunens egen liste: " + solution.key(),
                        solution.office(),
                        solution.category(),
                        takenInBy,
                        solution.owner().userId(),
                        solution.data() != DataClass.NONE,
                        false,
                        solution.costFrom()),
                Phase.OPERATION);
        plan(number, solution);
        solutions.takeIn(number, solution.name(), solution.inUseSince(), lastAnniversary(solution));
        Agreement agreement = solution.contract();
        if (agreement != null) {
            contracts.takeIn(
                    number,
                    new Contract(
                            agreement.vendor(),
                            solution.yearlyCost().multiply(BigDecimal.valueOf(PLANNED_YEARS)),
                            agreement.terms()),
                    solution.inUseSince(),
                    agreement.reference(),
                    agreement.options());
        }
        database.sql("""
                        INSERT INTO portvagt.existing_solution
                            (case_number, municipality, own_key, cvr, data_class, yearly_cost, cost_from)
                        VALUES (:number, :municipality, :key, :cvr, :data, :cost, :from)""")
                .param("number", number.toString())
                .param("municipality", municipality)
                .param("key", solution.key())
                .param("cvr", agreement == null ? null : agreement.cvr())
                .param("data", solution.data().name())
                .param("cost", solution.yearlyCost())
                .param("from", solution.costFrom())
                .update();
        return number;
    }

    private void plan(CaseNumber number, ExistingSolution solution) {
        costs.replace(
                number,
                CostKind.OPERATION,
                IntStream.range(solution.costFrom(), solution.costFrom() + PLANNED_YEARS)
                        .mapToObj(year -> new YearAmount(year, solution.yearlyCost()))
                        .toList());
    }

    /** Proposes the cost of a known solution again; false where it is granted, before the group, or gone. */
    private boolean proposeAgain(String municipality, ExistingSolution solution) {
        Optional<CaseNumber> open = database.sql("""
                        UPDATE portvagt.existing_solution e
                        SET yearly_cost = :cost, cost_from = :from, agenda_item_id = NULL
                        FROM portvagt.agenda_item item, portvagt.acquisition_case c
                        WHERE e.municipality = :municipality AND lower(e.own_key) = :key AND item.id = e.agenda_item_id
                            AND c.case_number = e.case_number AND c.status = 'OPEN' AND c.phase = 'OPERATION'
                            AND :cost > 0 AND item.state NOT IN ('WAITING', 'ON_AGENDA', 'DECIDED')
                            AND NOT EXISTS (SELECT FROM portvagt.operation_grants(e.case_number))
                        RETURNING e.case_number""")
                .param("municipality", municipality)
                .param("key", key(solution))
                .param("cost", solution.yearlyCost())
                .param("from", solution.costFrom())
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
        open.ifPresent(number -> plan(number, solution));
        return open.isPresent();
    }

    /** The day from which its next yearly review is counted: all of a list at once would bury their owners. */
    private LocalDate lastAnniversary(ExistingSolution solution) {
        LocalDate since = solution.inUseSince();
        LocalDate today = LocalDate.now(clock);
        return since.plusYears(since.until(today).getYears());
    }

    private static String key(ExistingSolution solution) {
        return solution.key().toLowerCase(Locale.ROOT);
    }
}
