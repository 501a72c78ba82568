package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.landscape.OwnCase;
import dk.portvagt.landscape.OwnCases;
import dk.portvagt.landscape.OwnCases.Wanted;
import dk.portvagt.meeting.AwaitedDecision;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.web.casefile.CaseSteps;
import dk.portvagt.web.casefile.CaseView.Waiting;
import dk.portvagt.web.casefile.OpenTask;
import dk.portvagt.web.casefile.OpenTasks;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Serves the page "Min portefølje": the cases that a person has raised, and those whose solution the person owns. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class PortfolioResource {

    private static final int PER_PAGE = 20;

    private final OwnCases cases;
    private final OpenTasks openTasks;
    private final SteeringAgenda agenda;
    private final CurrentCaller caller;
    private final People people;

    PortfolioResource(OwnCases cases, OpenTasks openTasks, SteeringAgenda agenda, CurrentCaller caller, People people) {
        this.cases = cases;
        this.openTasks = openTasks;
        this.agenda = agenda;
        this.caller = caller;
        this.people = people;
    }

    public record Portfolio(List<Row> rows, long total, int from, int size) {}

    /**
     * Describes a case.
     *
     * @param role the person's, in Danish
     * @param state the phase, or the outcome of the case
     * @param nextGate null without a gate ahead
     * @param deadline ISO date of the first deadline; null without one
     * @param deadlineFor the subject of the deadline; null without one
     */
    public record Row(
            String number,
            String title,
            String role,
            String state,
            @Nullable String nextGate,
            BigDecimal reserved,
            BigDecimal committed,
            BigDecimal spent,
            @Nullable String deadline,
            @Nullable String deadlineFor,
            List<Waiting> waiting) {}

    /**
     * Returns a page of cases.
     *
     * @param from number of rows before this page
     */
    @GET
    public Portfolio page(
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("ended") @DefaultValue("false") boolean ended) {
        Caller person = caller.get();
        List<String> readable = person.municipalities().stream()
                .filter(municipality -> CaseAccess.mayReadCases(person, municipality))
                .toList();
        Wanted wanted = new Wanted(readable, person.userId(), ended);
        int first = Math.max(0, from);
        List<OwnCase> page = cases.page(wanted, first, PER_PAGE);
        List<String> numbers = page.stream().map(own -> own.number().toString()).toList();
        Map<String, List<OpenTask>> waiting =
                openTasks.of(numbers).stream().collect(Collectors.groupingBy(OpenTask::caseNumber));
        Map<String, List<AwaitedDecision>> awaited =
                agenda.awaitedBy(numbers).stream().collect(Collectors.groupingBy(AwaitedDecision::caseNumber));
        Map<String, String> names = people.names(waiting.values().stream()
                .flatMap(List::stream)
                .flatMap(task -> Stream.of(task.assignee(), task.owner()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Portfolio(
                page.stream()
                        .map(own -> row(
                                own,
                                waiting.getOrDefault(own.number().toString(), List.of()),
                                awaited.getOrDefault(own.number().toString(), List.of()),
                                names))
                        .toList(),
                cases.count(wanted),
                first,
                PER_PAGE);
    }

    private static Row row(
            OwnCase own, List<OpenTask> waiting, List<AwaitedDecision> awaited, Map<String, String> names) {
        boolean open = own.status() == CaseStatus.OPEN;
        Optional<Due> due = due(own, waiting);
        return new Row(
                own.number().toString(),
                own.title(),
                own.raised() ? own.owned() ? "Bestiller og systemejer" : "Bestiller" : "Systemejer",
                open ? own.phase().danishName() : "Sagen er " + own.status().danishName(),
                open ? CaseSteps.gateAfter(own.phase()) : null,
                own.reserved(),
                own.committed(),
                own.spent(),
                due.map(first -> first.day().toString()).orElse(null),
                due.map(Due::what).orElse(null),
                Stream.concat(
                                waiting.stream().map(task -> Waiting.of(task, names)),
                                awaited.stream().map(Waiting::of))
                        .toList());
    }

    private record Due(@Nullable LocalDate day, String what) {}

    private static Optional<Due> due(OwnCase own, List<OpenTask> waiting) {
        return Stream.of(
                        Stream.of(new Due(own.conditionDeadline(), "vilkår")),
                        Stream.of(new Due(own.noticeDate(), "kontraktens opsigelse")),
                        waiting.stream()
                                .filter(task -> task.due() != null)
                                .map(task -> new Due(task.due().toLocalDate(), task.name())))
                .flatMap(dues -> dues)
                .filter(due -> due.day() != null)
                .min(Comparator.comparing(Due::day));
    }
}
