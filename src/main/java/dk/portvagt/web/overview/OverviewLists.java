package dk.portvagt.web.overview;

import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.cockpit.pool.MoneyTrail;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Part;
import dk.portvagt.web.cockpit.portfolio.Portfolio;
import dk.portvagt.web.cockpit.portfolio.SortOrder;
import dk.portvagt.web.cockpit.portfolio.SortOrder.Way;
import dk.portvagt.web.cockpit.portfolio.Wanted;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.PageShell;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders the lists behind the numbers of the overview. */
@Component
class OverviewLists {

    private static final int PER_PAGE = 50;
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Portfolio portfolio;
    private final MoneyTrail trail;
    private final PageShell shell;
    private final Clock clock;

    OverviewLists(Portfolio portfolio, MoneyTrail trail, PageShell shell, Clock clock) {
        this.portfolio = portfolio;
        this.trail = trail;
        this.shell = shell;
        this.clock = clock;
    }

    /** Lists the chosen cases, the longest waiting first. */
    String cases(Municipality shown, Wanted wanted, int from) {
        LocalDate today = LocalDate.now(clock);
        List<ShownCase> page = portfolio.page(wanted, SortOrder.WAITING, Way.DOWN, from, PER_PAGE).stream()
                .map(standing -> ShownCase.of(standing, today))
                .toList();
        Addresses addresses = new Addresses(shown.code());
        return shell.fill(
                "overview-cases",
                values(
                        shown,
                        heading(wanted),
                        page,
                        portfolio.count(wanted),
                        from,
                        addresses.cases(wanted.phase(), wanted.place(), wanted.only(), wanted.risk())));
    }

    /** Lists the cases with money there, the largest first; null is no restriction. */
    String money(Municipality shown, @Nullable Integer year, @Nullable PoolLine line, int from) {
        Part part = new Part(shown.code(), year, line, null, null, null);
        String heading = year != null && line != null
                ? "Sager med penge i " + PoolText.line(new LineYear(shown.code(), line, year))
                : "Sager med penge i puljen";
        String address = year == null || line == null
                ? OverviewPages.ADDRESS + OverviewPages.MONEY + "?kommune=" + shown.code()
                : new Addresses(shown.code()).money(new LineYear(shown.code(), line, year));
        return shell.fill(
                "overview-money",
                values(shown, heading, trail.cases(part, from, PER_PAGE), trail.countCases(part), from, address));
    }

    private Map<String, Object> values(
            Municipality shown, String heading, List<?> page, long total, int from, String address) {
        Map<String, Object> values = new HashMap<>();
        values.put("say", new Danish(clock.getZone()));
        values.put("municipality", shown.name());
        values.put("overview", new Addresses(shown.code()).overview());
        values.put("heading", heading);
        values.put("rows", page);
        values.put("total", total);
        values.put("from", from);
        values.put("until", from + page.size());
        values.put("earlier", from == 0 ? null : address + "&fra=" + Math.max(0, from - PER_PAGE));
        values.put("later", from + PER_PAGE >= total ? null : address + "&fra=" + (from + PER_PAGE));
        return values;
    }

    /** Writes {@code Igangværende sager: Idéfasen, høj risiko}. */
    private static String heading(Wanted wanted) {
        String chosen = Stream.of(
                        Optional.ofNullable(wanted.phase()).map(phase -> phase.danishName()),
                        Optional.ofNullable(wanted.place()).map(place -> place.danishName()),
                        Optional.ofNullable(wanted.risk())
                                .map(risk -> "risiko: " + risk.danishName().toLowerCase(DANISH)),
                        Optional.ofNullable(wanted.only()).map(only -> switch (only) {
                            case RED_LIGHT -> "projekter med rødt lys";
                            case INTERVENTION -> "under indgreb";
                            case OVERDUE -> "med overskredet frist";
                        }))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return "Igangværende sager" + (chosen.isEmpty() ? "" : ": " + chosen);
    }
}
