package dk.portvagt.web.overview;

import static java.util.function.Predicate.not;

import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.BudgetFigures;
import dk.portvagt.budget.LineFigures;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budgetyear.BudgetOverview;
import dk.portvagt.comparison.Comparison;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Motion;
import dk.portvagt.decision.steps.ConditionText;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.landscape.BenefitsByYear;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingState;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.procedure.WrittenProcedures;
import dk.portvagt.web.casefile.OpenTasks;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.cockpit.portfolio.Crowd;
import dk.portvagt.web.cockpit.portfolio.Place;
import dk.portvagt.web.cockpit.portfolio.Portfolio;
import dk.portvagt.web.cockpit.portfolio.Portfolio.Risky;
import dk.portvagt.web.cockpit.portfolio.SortOrder;
import dk.portvagt.web.cockpit.portfolio.SortOrder.Way;
import dk.portvagt.web.cockpit.portfolio.StandingCase;
import dk.portvagt.web.cockpit.portfolio.Wanted;
import dk.portvagt.web.cockpit.portfolio.Wanted.Only;
import dk.portvagt.web.cockpit.portfolio.Wanted.Risk;
import dk.portvagt.web.page.BarChart;
import dk.portvagt.web.page.BarChart.Value;
import dk.portvagt.web.page.CaseAddress;
import dk.portvagt.web.page.ComparisonAddress;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.MeetingAddress;
import dk.portvagt.web.page.PageShell;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Renders the overview of a municipality. The numbers are those of the portfolio, the pool, the meetings and the
 * solutions; none is computed a second time, and the number of questions to the database does not grow with the cases.
 */
@Component
class OverviewPage {

    private static final int FROM_THE_BEGINNING = 0;
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 3;
    /** Limits what is listed of each kind; the rest is behind the number above it. */
    private static final int LISTED = 10;

    private final Portfolio portfolio;
    private final BudgetFigures figures;
    private final BudgetOverview budget;
    private final Meetings meetings;
    private final SteeringAgenda agenda;
    private final WrittenProcedures procedures;
    private final OpenTasks tasks;
    private final Conditions conditions;
    private final BenefitsByYear benefits;
    private final PageShell shell;
    private final Clock clock;
    private final Danish say;

    OverviewPage(
            Portfolio portfolio,
            BudgetFigures figures,
            BudgetOverview budget,
            Meetings meetings,
            SteeringAgenda agenda,
            WrittenProcedures procedures,
            OpenTasks tasks,
            Conditions conditions,
            BenefitsByYear benefits,
            PageShell shell,
            Clock clock) {
        this.portfolio = portfolio;
        this.figures = figures;
        this.budget = budget;
        this.meetings = meetings;
        this.agenda = agenda;
        this.procedures = procedures;
        this.tasks = tasks;
        this.conditions = conditions;
        this.benefits = benefits;
        this.shell = shell;
        this.clock = clock;
        this.say = new Danish(clock.getZone());
    }

    /** Counts the cases of a phase by their risk, in the order of {@link Risk}. */
    public record PhaseRow(String phase, List<Linked> risks, Linked all, Linked waiting, BigDecimal amount) {}

    /**
     * Describes a line of the pool.
     *
     * @param address where its cases are
     * @param left what the budget leaves at the end of the year by the forecast, in DKK; null without a forecast
     */
    public record LineRow(
            String name,
            String address,
            LineFigures figures,
            @Nullable BigDecimal left) {}

    /** Describes a meeting ahead with what it decides. */
    public record MeetingRow(
            String address, LocalDate day, LocalDate papersDeadline, String state, List<ItemRow> items) {}

    /**
     * Describes something to decide.
     *
     * @param number on the agenda; null for what is on none
     * @param address where it is read; empty where nobody can read it yet
     * @param about its case, or else its subject
     */
    public record ItemRow(
            @Nullable Integer number, String title, String address, Linked about, String amount, String state) {}

    /**
     * Describes a decision that is taken outside a meeting.
     *
     * @param deadline null without one
     */
    public record OpenDecision(
            String what,
            Linked about,
            String state,
            @Nullable LocalDate deadline,
            boolean late) {}

    /** @param readable all municipalities that the reader may choose from, the shown one among them */
    String of(Municipality shown, List<Municipality> readable) {
        String municipality = shown.code();
        LocalDate today = LocalDate.now(clock);
        Addresses addresses = new Addresses(municipality);
        Map<String, Object> values = new HashMap<>();
        values.put("say", say);
        values.put("takenAt", clock.instant().toString());
        values.put("municipality", shown);
        values.put("readable", readable);
        portfolio(values, municipality, addresses);
        pool(values, municipality, today, addresses);
        decisions(values, municipality, today);
        alarms(values, municipality, today);
        benefits(values, municipality, today.getYear());
        return shell.fill("overview", values);
    }

    private void portfolio(Map<String, Object> values, String municipality, Addresses addresses) {
        Wanted running = Wanted.running(municipality);
        List<Crowd> crowds = portfolio.crowds(running);
        List<Risky> risks = portfolio.risks(running);
        values.put(
                "running",
                Linked.count(sum(crowds, all -> true, Crowd::cases), addresses.cases(null, null, null, null)));
        values.put("amount", amount(crowds, all -> true));
        values.put(
                "red",
                Linked.count(sum(crowds, all -> true, Crowd::red), addresses.cases(null, null, Only.RED_LIGHT, null)));
        values.put(
                "overdue",
                Linked.count(
                        sum(crowds, all -> true, Crowd::overdue), addresses.cases(null, null, Only.OVERDUE, null)));
        values.put(
                "interventions",
                Linked.count(
                        sum(crowds, all -> true, Crowd::interventions),
                        addresses.cases(null, null, Only.INTERVENTION, null)));
        values.put(
                "unfunded",
                Linked.count(
                        sum(crowds, crowd -> crowd.place() == Place.EXTRA_FUNDING, Crowd::cases),
                        addresses.cases(null, Place.EXTRA_FUNDING, null, null)));
        values.put("risks", Arrays.stream(Risk.values()).map(Risk::danishName).toList());
        values.put(
                "phases",
                Arrays.stream(Phase.values())
                        .map(phase -> new PhaseRow(
                                phase.danishName(),
                                Arrays.stream(Risk.values())
                                        .map(risk -> Linked.count(
                                                count(risks, phase, risk), addresses.cases(phase, null, null, risk)))
                                        .toList(),
                                Linked.count(
                                        sum(crowds, crowd -> crowd.phase() == phase, Crowd::cases),
                                        addresses.cases(phase, null, null, null)),
                                Linked.count(
                                        sum(
                                                crowds,
                                                crowd -> crowd.phase() == phase
                                                        && crowd.place().isWaiting(),
                                                Crowd::cases),
                                        waiting(crowds, phase, addresses)),
                                amount(crowds, crowd -> crowd.phase() == phase)))
                        .toList());
        values.put(
                "phaseChart",
                BarChart.of(
                        "portefoelje",
                        "Igangværende sager efter fase og risiko",
                        "En bjælke for hver fase med antallet af sager med høj, middel, lav og ikke vurderet risiko."
                                + " Tallene står i tabellen nedenfor.",
                        Arrays.stream(Risk.values()).map(Risk::danishName).toList(),
                        null,
                        Arrays.stream(Phase.values())
                                .map(phase -> new Value(
                                        phase.danishName(),
                                        Arrays.stream(Risk.values())
                                                .map(risk -> BigDecimal.valueOf(count(risks, phase, risk)))
                                                .toList(),
                                        null))
                                .toList(),
                        true,
                        BigDecimal::toPlainString));
    }

    /** Leads to the cases that wait in the phase: to those at their one place, else to the whole phase. */
    private static String waiting(List<Crowd> crowds, Phase phase, Addresses addresses) {
        List<Place> places = crowds.stream()
                .filter(crowd -> crowd.phase() == phase && crowd.place().isWaiting())
                .map(Crowd::place)
                .toList();
        return addresses.cases(phase, places.size() == 1 ? places.get(0) : null, null, null);
    }

    private static long count(List<Risky> risks, Phase phase, Risk risk) {
        return risks.stream()
                .filter(risky -> risky.phase() == phase && risky.risk() == risk)
                .mapToLong(Risky::cases)
                .sum();
    }

    private static long sum(List<Crowd> crowds, Predicate<Crowd> which, ToLongFunction<Crowd> number) {
        return crowds.stream().filter(which).mapToLong(number).sum();
    }

    private static BigDecimal amount(List<Crowd> crowds, Predicate<Crowd> which) {
        return crowds.stream().filter(which).map(Crowd::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void pool(Map<String, Object> values, String municipality, LocalDate today, Addresses addresses) {
        List<LineFigures> lines = figures.take(municipality, FROM_THE_BEGINNING).lines().stream()
                .filter(line -> !line.status().closed() || line.status().line().year() >= today.getYear())
                .toList();
        values.put(
                "lines",
                lines.stream()
                        .map(line -> new LineRow(
                                PoolText.line(line.status().line()),
                                addresses.money(line.status().line()),
                                line,
                                line.expected() == null
                                        ? null
                                        : line.status().budget().subtract(line.expected())))
                        .toList());
        values.put(
                "available",
                lines.stream()
                        .map(LineFigures::status)
                        .filter(line -> line.line().line() == PoolLine.ACQUISITION
                                && line.line().year() == today.getYear())
                        .map(LineStatus::available)
                        .findFirst()
                        .orElse(null));
        values.put("year", today.getYear());
        values.put(
                "poolChart",
                BarChart.of(
                        "pulje",
                        "Puljen efter år",
                        "En bjælke for hver linje og hvert år: forbrugt, disponeret, reserveret og rest, i alt det"
                                + " korrigerede budget. Stregen er det forventede forbrug. Tallene står i tabellen"
                                + " nedenfor.",
                        List.of("Forbrugt", "Disponeret", "Reserveret", "Rest"),
                        "Forventet",
                        lines.stream()
                                .map(line -> new Value(
                                        PoolText.line(line.status().line()),
                                        List.of(
                                                line.status().spent(),
                                                line.status().committed(),
                                                line.status().reserved(),
                                                line.status().available()),
                                        line.expected()))
                                .toList(),
                        false,
                        say::kroner));
    }

    private void decisions(Map<String, Object> values, String municipality, LocalDate today) {
        List<MeetingRow> ahead =
                meetings.ahead(municipality).stream().map(this::meeting).toList();
        int next = (int) ahead.stream().filter(row -> !row.items().isEmpty()).count();
        // The meetings with an agenda, and the next one; of those after it only the day is of interest.
        int shown = Math.min(ahead.size(), Math.max(1, next));
        values.put("meetings", ahead.subList(0, shown));
        values.put("later", ahead.subList(shown, ahead.size()));
        List<ItemRow> waiting = agenda.waiting(municipality).stream()
                .map(item -> item(item, ""))
                .toList();
        values.put("waiting", waiting);
        List<String> competing = Stream.concat(ahead.stream().flatMap(row -> row.items().stream()), waiting.stream())
                .filter(item ->
                        !item.amount().isEmpty() && !item.about().address().isEmpty())
                .map(item -> item.about().text())
                .distinct()
                .limit(Comparison.MOST)
                .toList();
        values.put("competing", competing.size() < 2 ? "" : ComparisonAddress.of(municipality, competing));
        Stream<OpenDecision> written = procedures.pending(municipality).stream()
                .map(pending -> new OpenDecision(
                        "Skriftlig høring: " + pending.title(),
                        caseOf(pending.caseNumber()),
                        "%d af %d har svaret".formatted(pending.answered(), pending.asked()),
                        pending.deadline(),
                        pending.deadline().isBefore(today)));
        Stream<OpenDecision> chair = tasks.ofGroup(municipality, PortvagtGroup.STEERING_CHAIR, LISTED).stream()
                .map(task -> {
                    LocalDate due = task.due() == null ? null : task.due().toLocalDate();
                    return new OpenDecision(
                            task.name(),
                            caseOf(task.caseNumber()),
                            "Hos formanden",
                            due,
                            due != null && due.isBefore(today));
                });
        values.put("openDecisions", Stream.concat(written, chair).toList());
    }

    private MeetingRow meeting(Meeting meeting) {
        List<ItemRow> items = meeting.state() == MeetingState.PLANNED
                ? List.of()
                : agenda.agendaOf(meeting.id()).stream()
                        .filter(not(AgendaItem::isLapsed))
                        .map(item -> item(item, MeetingAddress.ofItem(meeting.id(), item.number())))
                        .toList();
        return new MeetingRow(
                MeetingAddress.of(meeting.id()),
                meeting.heldOn(),
                meeting.plan().papersDeadline(),
                meeting.danishState(),
                items);
    }

    private static ItemRow item(AgendaItem item, String address) {
        DecisionPaper paper = item.content().paper();
        return new ItemRow(
                item.number(),
                paper.title(),
                address,
                paper.caseNumber() == null
                        ? new Linked(item.content().subject().danishName(), "")
                        : caseOf(paper.caseNumber()),
                Motion.amount(paper),
                item.state() == ItemState.DECIDED
                        ? item.decision().outcome().danishName() + ", mangler formandens bekræftelse"
                        : item.state() == ItemState.PUBLISHED
                                ? item.decision().outcome().danishName()
                                : "Indstilling: " + paper.recommendation());
    }

    private static Linked caseOf(String number) {
        return new Linked(number, CaseAddress.of(number));
    }

    private void alarms(Map<String, Object> values, String municipality, LocalDate today) {
        Map<String, ShownCase> alarming = new LinkedHashMap<>();
        Arrays.stream(Only.values())
                .flatMap(only -> portfolio
                        .page(
                                Wanted.running(municipality).only(null, null, only, null),
                                SortOrder.WAITING,
                                Way.DOWN,
                                0,
                                LISTED)
                        .stream())
                .map((StandingCase standing) -> ShownCase.of(standing, today))
                .forEach(shown -> alarming.putIfAbsent(shown.number(), shown));
        values.put("alarming", List.copyOf(alarming.values()));
        List<Condition> due = conditions.due(municipality, today);
        values.put("conditionsDue", due.size());
        values.put(
                "conditions",
                due.stream()
                        .limit(LISTED)
                        .map(condition -> new Linked(
                                (condition.caseNumber() == null ? "" : condition.caseNumber() + ": ")
                                        + ConditionText.of(condition.content()),
                                condition.caseNumber() == null ? "" : CaseAddress.of(condition.caseNumber())))
                        .toList());
        values.put("budgetWarnings", budget.warnings(municipality));
    }

    private void benefits(Map<String, Object> values, String municipality, int year) {
        List<BenefitsByYear.OfYear> years = benefits.of(municipality, year - YEARS_BACK, year + YEARS_AHEAD);
        values.put("benefits", years);
        values.put(
                "benefitChart",
                BarChart.of(
                        "gevinster",
                        "Gevinster efter år",
                        "To bjælker for hvert år: de planlagte gevinster, delt i løsninger i drift og sager på vej, og"
                                + " de målte. Tallene står i tabellen nedenfor.",
                        List.of("Målt", "Planlagt, på vej", "Planlagt, i drift"),
                        null,
                        years.stream()
                                .flatMap(of -> Stream.of(
                                        new Value(
                                                of.year() + " planlagt",
                                                List.of(BigDecimal.ZERO, zero(of.ahead()), zero(of.inOperation())),
                                                null),
                                        new Value(
                                                of.year() + " målt",
                                                List.of(zero(of.realised()), BigDecimal.ZERO, BigDecimal.ZERO),
                                                null)))
                                .toList(),
                        false,
                        amount -> amount.signum() == 0 ? "–" : say.kroner(amount)));
    }

    private static BigDecimal zero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
