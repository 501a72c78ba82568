package dk.portvagt.workflow.delegate.resources;

import dk.portvagt.governance.resources.Allocations;
import dk.portvagt.governance.resources.Quarter;
import dk.portvagt.governance.resources.QuarterLoad;
import dk.portvagt.governance.resources.Resource;
import dk.portvagt.governance.resources.ResourceText;
import dk.portvagt.governance.resources.Resources;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What people see of a municipality's staff before they ask: tables and choices of forms, in Danish. */
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

    /** Columns: resource, quarter, capacity, allocated, left; quarters with nothing at all are left out. */
    SpinJsonNode rows(String municipality) {
        return Spin.JSON(resources.of(municipality).stream()
                .flatMap(resource -> resources.loads(resource.id(), current(), QUARTERS).stream()
                        .filter(load -> load.capacity() > 0 || load.allocated() > 0)
                        .map(load -> row(resource, load)))
                .toList());
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
                                        ResourceText.hours(allocation.hours()).replace("\n\n", ", ")),
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

    private static Map<String, Object> row(Resource resource, QuarterLoad load) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("resource", resource.name());
        row.put("quarter", load.quarter().label());
        row.put("capacity", load.capacity());
        row.put("allocated", load.allocated());
        row.put("left", load.isOverloaded() ? "overskredet med " + load.overload() : String.valueOf(load.left()));
        return row;
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
