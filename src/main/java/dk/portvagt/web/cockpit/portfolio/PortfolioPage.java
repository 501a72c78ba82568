package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.CockpitPage;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.portfolio.Wanted.Life;
import dk.portvagt.web.page.MenuEntry;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers the requests of the page "Portefølje". */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class PortfolioPage implements CockpitPage {

    private final CockpitAccess access;
    private final Portfolio portfolio;
    private final Boards boards;
    private final CaseProcesses processes;
    private final OfficeDays office;
    private final Clock clock;

    PortfolioPage(
            CockpitAccess access,
            Portfolio portfolio,
            Boards boards,
            CaseProcesses processes,
            OfficeDays office,
            Clock clock) {
        this.access = access;
        this.portfolio = portfolio;
        this.boards = boards;
        this.processes = processes;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "portefoelje";
    }

    @Override
    public Optional<MenuEntry> menuEntry() {
        return Optional.of(CockpitPage.entry(70, id(), "Portefølje", "Alle sager efter fase og gate"));
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(
                PortvagtGroup.ADMINISTRATOR,
                PortvagtGroup.MUNICIPAL_ADMINISTRATOR,
                PortvagtGroup.DIGITALISATION_MANAGER,
                PortvagtGroup.BUDGET_CONTROLLER,
                PortvagtGroup.ANALYST);
    }

    /** Counts the cases at each place. */
    @GET
    public Board board(@BeanParam PortfolioChoices choices) {
        Wanted wanted = choices.wanted(access);
        return new Board(
                access.municipality(choices.municipality()),
                access.municipalities(),
                portfolio.offices(wanted.municipality()),
                boards.settings().bottleneckCases(),
                boards.settings().bottleneckOfficeDays(),
                boards.columns(wanted),
                wanted.life() == Life.RUNNING ? List.of() : boards.ended(wanted));
    }

    /** Lists a part of the cases. */
    @GET
    @Path("sager")
    public Listing<CaseRow> cases(@BeanParam PortfolioChoices choices) {
        Wanted wanted = choices.wanted(access);
        int offset = choices.offset();
        int size = choices.size();
        List<StandingCase> page = portfolio.page(wanted, choices.order(), choices.way(), offset, size);
        Map<String, String> running =
                processes.runningOf(page.stream().map(StandingCase::number).toList());
        LocalDate today = LocalDate.now(clock);
        List<CaseRow> rows = page.stream()
                .map(standing -> CaseRow.of(standing, running.get(standing.number()), today, office))
                .toList();
        return Listing.of(offset, size, rows, () -> portfolio.count(wanted));
    }
}
