package dk.portvagt.resource;

import dk.portvagt.meeting.StandingItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    public List<String> lines(String municipality, LocalDate on) {
        Quarter from = Quarter.of(on);
        Stream<String> tight = resources.of(municipality).stream()
                .flatMap(resource -> resources.loads(resource.id(), from, QUARTERS_AHEAD).stream()
                        .filter(load -> load.isOverloaded() || load.isNearlyFull())
                        .map(load -> line(resource, load)));
        Stream<String> open = requests.open(municipality).stream()
                .map(request -> "Anmodning afventer: %s, %s"
                        .formatted(RequestPaper.title(request), RequestPaper.amounts(request)));
        return Stream.concat(tight, open).toList();
    }

    private static String line(Resource resource, QuarterLoad load) {
        String mark = load.isOverloaded() ? "Overallokeret: " : "Næsten fuldt allokeret: ";
        return mark + resource.name() + ", " + ResourceText.load(load);
    }
}
