package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.BudgetFigures;
import dk.portvagt.budget.BudgetFigures.Taken;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetMovements;
import dk.portvagt.budget.LedgerCheck;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.cockpit.CockpitPage;
import dk.portvagt.web.cockpit.ExcelCsv;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Part;
import dk.portvagt.web.page.MenuEntry;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the requests of the page "Central pulje". */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class PoolPage implements CockpitPage {

    /** Limits the rows of one page of a list. */
    static final int PAGE = 50;

    /** Precedes the first year that can be budgeted. */
    private static final int FROM_THE_BEGINNING = 0;

    private final CockpitAccess access;
    private final BudgetFigures figures;
    private final BudgetMovements movements;
    private final BudgetFrames frames;
    private final OfficeForecasts forecasts;
    private final MoneyTrail trail;
    private final LedgerCheck check;
    private final TrailRows rows;
    private final TrailCsv csv;

    PoolPage(
            CockpitAccess access,
            BudgetFigures figures,
            BudgetMovements movements,
            BudgetFrames frames,
            OfficeForecasts forecasts,
            MoneyTrail trail,
            LedgerCheck check,
            TrailRows rows,
            TrailCsv csv) {
        this.access = access;
        this.figures = figures;
        this.movements = movements;
        this.frames = frames;
        this.forecasts = forecasts;
        this.trail = trail;
        this.check = check;
        this.rows = rows;
        this.csv = csv;
    }

    @Override
    public String id() {
        return "pulje";
    }

    @Override
    public Optional<MenuEntry> menuEntry() {
        return Optional.of(CockpitPage.entry(80, id(), "Central pulje", "Puljens penge og hver krones vej"));
    }

    @Override
    public Set<PortvagtGroup> readers() {
        return Set.of(
                PortvagtGroup.ADMINISTRATOR, PortvagtGroup.DIGITALISATION_MANAGER, PortvagtGroup.BUDGET_CONTROLLER);
    }

    /** Lists all lines of all years of a municipality. */
    @GET
    public PoolOverview overview(@QueryParam("kommune") @Nullable String municipality) {
        Municipality shown = access.municipality(municipality);
        Taken taken = figures.take(shown.code(), FROM_THE_BEGINNING);
        return new PoolOverview(
                shown,
                access.municipalities(),
                trail.offices(shown.code()),
                taken.takenAt().toString(),
                rows(taken));
    }

    /** Downloads the same lines as a file. */
    @GET
    @Path("linjer.csv")
    @Produces(ExcelCsv.MEDIA_TYPE)
    public Response downloadLines(@QueryParam("kommune") @Nullable String municipality) {
        Municipality shown = access.municipality(municipality);
        Taken taken = figures.take(shown.code(), FROM_THE_BEGINNING);
        return ExcelCsv.download(
                "linjer-%s.csv".formatted(shown.code()),
                file -> LineCsv.write(rows(taken), taken.takenAt().toLocalDateTime(), file));
    }

    private static List<LineRow> rows(Taken taken) {
        return taken.lines().stream().map(LineRow::of).toList();
    }

    /** Lists what made the budget of a year: its opening and each change since. */
    @GET
    @Path("budgetaendringer")
    public List<ChangeRow> changes(@BeanParam PoolChoices choices) {
        Part part = choices.part(access);
        if (part.year() == null) {
            throw Refused.unreadable("Vælg et år: budgettet ændres for et år ad gangen.");
        }
        return movements.of(part.municipality(), part.year()).stream()
                .filter(movement ->
                        part.line() == null || part.line() == movement.line().line())
                .map(ChangeRow::of)
                .toList();
    }

    /** Lists the frames of a year's lines by office and category, and their use. */
    @GET
    @Path("rammer")
    public List<FrameRow> frames(@BeanParam PoolChoices choices) {
        Part part = choices.part(access);
        if (part.year() == null) {
            throw Refused.unreadable("Vælg et år: rammer gives for et år ad gangen.");
        }
        return frames.of(part.municipality(), part.year()).stream()
                .filter(status ->
                        part.line() == null || part.line() == status.frame().line())
                .filter(status -> part.office() == null
                        || part.office().equals(status.frame().office()))
                .filter(status -> part.category() == null
                        || part.category().equals(status.frame().category()))
                .map(FrameRow::of)
                .toList();
    }

    /** Lists the forecast of each office for the end of the year. */
    @GET
    @Path("prognose")
    public List<OfficeForecastRow> forecasts(@BeanParam PoolChoices choices) {
        return forecasts.of(choices.part(access));
    }

    /** Downloads the forecasts as a file. */
    @GET
    @Path("prognose.csv")
    @Produces(ExcelCsv.MEDIA_TYPE)
    public Response downloadForecasts(@BeanParam PoolChoices choices) {
        Part part = choices.part(access);
        List<OfficeForecastRow> rows = forecasts.of(part);
        return ExcelCsv.download(
                "prognose-%s.csv".formatted(part.municipality()), file -> ForecastCsv.write(rows, file));
    }

    /** Lists a page of the cases that hold money. */
    @GET
    @Path("sager")
    public Listing<CaseRow> cases(@BeanParam PoolChoices choices) {
        Part part = choices.part(access);
        int offset = choices.offset();
        List<CaseRow> shown =
                trail.cases(part, offset, PAGE).stream().map(CaseRow::of).toList();
        return Listing.of(offset, PAGE, shown, () -> trail.countCases(part));
    }

    /** Lists a page of the bookings with their decisions. */
    @GET
    @Path("bogfoeringer")
    public Listing<TrailRow> bookings(@BeanParam PoolChoices choices) {
        Part part = choices.part(access);
        int offset = choices.offset();
        List<TrailRow> shown = rows.of(trail.bookings(part, offset, PAGE));
        return Listing.of(offset, PAGE, shown, () -> trail.countBookings(part));
    }

    /** Downloads all the bookings as a file. */
    @GET
    @Path("bogfoeringer.csv")
    @Produces(ExcelCsv.MEDIA_TYPE)
    public Response downloadBookings(@BeanParam PoolChoices choices) {
        Part part = choices.part(access);
        String year = part.year() == null ? "" : "-" + part.year();
        return ExcelCsv.download(
                "bogfoeringer-%s%s.csv".formatted(part.municipality(), year), file -> csv.write(part, file));
    }

    /** Checks the municipality's ledger by recomputing it. */
    @POST
    @Path("kontrol")
    public CheckResult check(@QueryParam("kommune") @Nullable String municipality) {
        Municipality checked = access.municipality(municipality);
        return CheckResult.of(checked.name(), check.of(checked.code()));
    }

    /**
     * How the lines of a municipality stand.
     *
     * @param choices the municipalities the reader may see
     * @param offices the offices that money was ever booked for
     * @param takenAt the moment of the figures, with its offset
     */
    public record PoolOverview(
            Municipality municipality,
            List<Municipality> choices,
            List<String> offices,
            String takenAt,
            List<LineRow> lines) {}
}
