package dk.portvagt.comparison.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.BudgetFigures;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineFigures;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.comparison.Comparison;
import dk.portvagt.comparison.Comparison.Order;
import dk.portvagt.comparison.Proposal;
import dk.portvagt.comparison.Proposal.Readiness;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.CriterionAnswer.Answer;
import dk.portvagt.gate.GivenAnswer;
import dk.portvagt.gate.steps.ReadableCase;
import dk.portvagt.landscape.BusinessCaseFollowUp;
import dk.portvagt.landscape.BusinessCaseFollowUp.Stage;
import dk.portvagt.meeting.AwaitedDecision;
import dk.portvagt.meeting.SteeringAgenda;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a comparison shows. The callers check the reader's access. */
@Component
public class Proposals {

    private final AcquisitionCases cases;
    private final BusinessCaseFollowUp followUp;
    private final CaseCosts costs;
    private final CentralPool pool;
    private final BudgetFigures figures;
    private final CriteriaAnswers criteria;
    private final Conditions conditions;
    private final SteeringAgenda agenda;
    private final ReadableCase readable;
    private final Clock clock;

    Proposals(
            AcquisitionCases cases,
            BusinessCaseFollowUp followUp,
            CaseCosts costs,
            CentralPool pool,
            BudgetFigures figures,
            CriteriaAnswers criteria,
            Conditions conditions,
            SteeringAgenda agenda,
            ReadableCase readable,
            Clock clock) {
        this.cases = cases;
        this.followUp = followUp;
        this.costs = costs;
        this.pool = pool;
        this.figures = figures;
        this.criteria = criteria;
        this.conditions = conditions;
        this.agenda = agenda;
        this.readable = readable;
        this.clock = clock;
    }

    /** Returns the case if it can compete for money: it is open and its solution is not in use yet. */
    public Optional<AcquisitionCase> find(CaseNumber number) {
        return cases.find(number)
                .filter(AcquisitionCase::isOpen)
                .filter(found -> !found.phase().isLive());
    }

    /** Returns the years that can be compared in: those with an open pool, else the current one. */
    public List<Integer> years(String municipality) {
        int thisYear = LocalDate.now(clock).getYear();
        List<Integer> open =
                lines(municipality, thisYear).map(line -> line.line().year()).toList();
        return open.isEmpty() ? List.of(thisYear) : open;
    }

    /**
     * Compares the cases; leaves out those that cannot compete.
     *
     * @param chosen cases of the municipality, in the order in which they were chosen
     */
    public Comparison of(String municipality, Collection<CaseNumber> chosen, int year, Order order) {
        return Comparison.of(
                municipality,
                year,
                order,
                lines(municipality, year)
                        .filter(line -> line.line().year() == year)
                        .map(LineStatus::available)
                        .findFirst()
                        .orElse(null),
                chosen.stream()
                        .flatMap(number -> find(number).stream())
                        .map(found -> proposal(found, year))
                        .toList());
    }

    private Stream<LineStatus> lines(String municipality, int fromYear) {
        return figures.take(municipality, fromYear).lines().stream()
                .map(LineFigures::status)
                .filter(line -> line.line().line() == PoolLine.ACQUISITION && !line.closed());
    }

    private Proposal proposal(AcquisitionCase found, int year) {
        CaseNumber number = found.number();
        ReadableCase.Assessment said = readable.assessment(number);
        return new Proposal(
                number,
                found.content().title(),
                found.content().office(),
                found.phase().danishName(),
                followUp.of(number, Stage.PLANNED).orElse(null),
                costs.byYear(number, CostKind.OPERATION).stream()
                        .map(YearAmount::amount)
                        .max(BigDecimal::compareTo)
                        .orElse(null),
                cases.risk(number).orElse(null),
                said.strategicFit(),
                said.topRisks(),
                readiness(number),
                need(number, year));
    }

    /** Returns what the plan takes in the year beyond what the case has; null without a plan. */
    private @Nullable BigDecimal need(CaseNumber number, int year) {
        List<YearAmount> planned = Stream.of(CostKind.CLARIFICATION, CostKind.INVESTMENT, CostKind.EXTRA)
                .flatMap(kind -> costs.byYear(number, kind).stream())
                .toList();
        if (planned.isEmpty()) {
            return null;
        }
        BigDecimal has = pool.position(number.toString()).lines().stream()
                .filter(line -> line.line().line() == PoolLine.ACQUISITION
                        && line.line().year() == year)
                .map(line -> line.reserved().add(line.committed()).add(line.spent()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return planned.stream()
                .filter(amount -> amount.year() == year)
                .map(YearAmount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(has)
                .max(BigDecimal.ZERO);
    }

    private Readiness readiness(CaseNumber number) {
        List<GivenAnswer> answers = criteria.latestOfEachGate(number);
        String gate = answers.isEmpty() ? null : answers.get(0).gate();
        List<Answer> ofGate = answers.stream()
                .filter(given -> given.gate().equals(gate))
                .map(given -> given.content().answer())
                .filter(answer -> answer != Answer.NOT_RELEVANT)
                .toList();
        return new Readiness(
                gate == null ? null : DecisionSubject.valueOf(gate).danishName(),
                ofGate.stream().filter(answer -> answer == Answer.FULFILLED).count(),
                ofGate.size(),
                conditions.unmet(number.toString()).size(),
                agenda.awaitedBy(List.of(number.toString())).stream()
                        .map(Proposals::awaited)
                        .findFirst()
                        .orElse(null));
    }

    private static String awaited(AwaitedDecision awaited) {
        return awaited.subject().danishName()
                + (awaited.meetingDay() == null ? "" : ", møde " + DanishDates.of(awaited.meetingDay()));
    }
}
