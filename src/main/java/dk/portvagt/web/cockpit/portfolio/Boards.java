package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Phase;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.web.cockpit.portfolio.Board.Cell;
import dk.portvagt.web.cockpit.portfolio.Board.Column;
import dk.portvagt.web.cockpit.portfolio.Board.End;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Arranges the counts phase by phase and marks the bottlenecks. */
@Component
@EnableConfigurationProperties(PortfolioSettings.class)
class Boards {

    private final Portfolio portfolio;
    private final PortfolioSettings settings;
    private final OfficeDays office;
    private final Clock clock;

    Boards(Portfolio portfolio, PortfolioSettings settings, OfficeDays office, Clock clock) {
        this.portfolio = portfolio;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    PortfolioSettings settings() {
        return settings;
    }

    List<Column> columns(Wanted wanted) {
        List<Crowd> crowds = portfolio.crowds(wanted);
        return Arrays.stream(Phase.values()).map(phase -> column(phase, crowds)).toList();
    }

    List<End> ended(Wanted wanted) {
        return portfolio.ended(wanted).stream()
                .map(end -> new End(end.status().danishName(), end.cases(), end.amount()))
                .toList();
    }

    /** Always shows a phase's work and gate, even empty ones; shows other places only with cases. */
    private Column column(Phase phase, List<Crowd> crowds) {
        Stream<Place> usual = Stream.of(Place.WORK, Place.gateOf(phase));
        Stream<Place> found = crowds.stream()
                .filter(crowd -> crowd.phase() == phase)
                .map(Crowd::place)
                .sorted();
        return new Column(
                phase.name(),
                phase.danishName(),
                Stream.concat(usual, found)
                        .distinct()
                        .map(place -> cell(crowd(phase, place, crowds)))
                        .toList());
    }

    private static Crowd crowd(Phase phase, Place place, List<Crowd> crowds) {
        return crowds.stream()
                .filter(crowd -> crowd.phase() == phase && crowd.place() == place)
                .findFirst()
                .orElseGet(() -> Crowd.nobody(phase, place));
    }

    private Cell cell(Crowd crowd) {
        LocalDate today = LocalDate.now(clock);
        Waiting median = Waiting.of(crowd.medianSince(), today, office);
        return new Cell(
                crowd.place().name(),
                crowd.place().danishName(),
                crowd.place().isWaiting(),
                crowd.cases(),
                crowd.amount(),
                median,
                Waiting.of(crowd.longestSince(), today, office),
                crowd.red(),
                crowd.overdue(),
                crowd.interventions(),
                crowd.place().isWaiting()
                        && crowd.cases() >= settings.bottleneckCases()
                        && median.officeDays() > settings.bottleneckOfficeDays());
    }
}
