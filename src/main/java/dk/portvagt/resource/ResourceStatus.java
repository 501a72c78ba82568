package dk.portvagt.resource;

import dk.portvagt.budget.Kroner;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import dk.portvagt.meeting.StandingItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports shortages of time to every meeting: quarters with overload or nearly full allocation, and open requests. */
@Component
class ResourceStatus implements StandingItem {

    /** The quarter of the meeting and the three after it. */
    private static final int QUARTERS_AHEAD = 4;

    private final Resources resources;
    private final ResourceRequests requests;

    ResourceStatus(Resources resources, ResourceRequests requests) {
        this.resources = resources;
        this.requests = requests;
    }

    @Override
    public Kind kind() {
        return Kind.RESOURCES;
    }

    @Override
    public List<Section> tables(String municipality, LocalDate on) {
        Quarter from = Quarter.of(on);
        List<List<String>> tight = resources.of(municipality).stream()
                .flatMap(resource -> resources.loads(resource.id(), from, QUARTERS_AHEAD).stream()
                        .filter(load -> load.isOverloaded() || load.isNearlyFull())
                        .map(load -> row(resource, load)))
                .toList();
        List<List<String>> open = requests.open(municipality).stream()
                .map(request -> List.of(RequestPaper.title(request), RequestPaper.amounts(request)))
                .toList();
        return Stream.of(
                        table(
                                "Ressourcer med for lidt tid",
                                List.of("Ressource", "Allokeret", "Kapacitet", "Allokerede timer", "Tilbage"),
                                tight,
                                1),
                        table("Anmodninger om ressourcer, der afventer", List.of("Anmodning", "Omfang"), open, null))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Section> table(
            String heading, List<String> columns, List<List<String>> rows, @Nullable Integer bars) {
        return rows.isEmpty() ? List.of() : List.of(Section.of(heading, new Table(columns, rows, bars)));
    }

    private static List<String> row(Resource resource, QuarterLoad load) {
        return List.of(
                resource.name() + ", " + load.quarter().label(),
                Kroner.share(BigDecimal.valueOf(load.allocated()), BigDecimal.valueOf(load.capacity())),
                hours(load.capacity()),
                hours(load.allocated()),
                load.isOverloaded() ? "overskredet med " + hours(load.overload()) : hours(load.left()));
    }

    private static String hours(int hours) {
        return hours + " timer";
    }
}
