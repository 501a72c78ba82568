package dk.portvagt.resource.steps;

import dk.portvagt.resource.Allocations;
import dk.portvagt.resource.Quarter;
import dk.portvagt.resource.QuarterLoad;
import dk.portvagt.resource.Resource;
import dk.portvagt.resource.ResourceText;
import dk.portvagt.resource.Resources;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Shows a municipality's staff to people before they ask: tables and choices of forms, in Danish. */
@Component
class CapacityOverview {

    /** This quarter and the seven after it. */
    private static final int QUARTERS = 8;

    private final Resources resources;
    private final Allocations allocations;
    private final Clock clock;

    CapacityOverview(Resources resources, Allocations allocations, Clock clock) {
        this.resources = resources;
        this.allocations = allocations;
        this.clock = clock;
    }

    /**
     * Builds rows with columns resource, quarter, capacity, allocated, left. Consecutive quarters with the same hours
     * share a row. Omits quarters without any hours.
     */
    SpinJsonNode rows(String municipality) {
        return Spin.JSON(resources.of(municipality).stream()
                .flatMap(resource -> spans(resources.loads(resource.id(), current(), QUARTERS)).stream()
                        .map(span -> row(resource, span)))
                .toList());
    }

    private static List<Span> spans(List<QuarterLoad> loads) {
        List<Span> spans = new ArrayList<>();
        for (QuarterLoad load : loads) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.goesOnWith(load)) {
                spans.set(spans.size() - 1, new Span(last.first(), load));
            } else {
                spans.add(new Span(load, load));
            }
        }
        spans.removeIf(span -> span.first().capacity() == 0 && span.first().allocated() == 0);
        return spans;
    }

    /** Holds consecutive quarters with the same hours. */
    private record Span(QuarterLoad first, QuarterLoad last) {

        boolean goesOnWith(QuarterLoad load) {
            return load.capacity() == last.capacity() && load.allocated() == last.allocated();
        }

        String label() {
            return first.equals(last)
                    ? first.quarter().label()
                    : first.quarter().label() + " – " + last.quarter().label();
        }
    }

    SpinJsonNode resourceOptions(String municipality) {
        return Spin.JSON(resources.of(municipality).stream()
                .map(resource -> option(resource.name(), String.valueOf(resource.id())))
                .toList());
    }

    SpinJsonNode allocationOptions(String municipality) {
        return Spin.JSON(allocations.running(municipality, current()).stream()
                .map(allocation -> option(
                        "%s til %s (%s)"
                                .formatted(
                                        allocation.resource().name(),
                                        allocation.target().label(),
                                        ResourceText.hoursInLine(allocation.hours())),
                        String.valueOf(allocation.id())))
                .toList());
    }

    SpinJsonNode quarterOptions() {
        return Spin.JSON(IntStream.range(0, QUARTERS)
                .mapToObj(current()::plus)
                .map(quarter -> option(quarter.label(), quarter.toString()))
                .toList());
    }

    private Quarter current() {
        return Quarter.of(LocalDate.now(clock));
    }

    private static Map<String, Object> row(Resource resource, Span span) {
        QuarterLoad load = span.first();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("resource", resource.name());
        row.put("quarter", span.label());
        row.put("capacity", load.capacity());
        row.put("allocated", load.allocated());
        row.put("left", load.isOverloaded() ? "overskredet med " + load.overload() : String.valueOf(load.left()));
        return row;
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
