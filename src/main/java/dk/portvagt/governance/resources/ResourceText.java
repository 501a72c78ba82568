package dk.portvagt.governance.resources;

import java.util.List;
import java.util.stream.Collectors;

/** Hours as Danes read them; one paragraph a quarter, for forms show Markdown, which runs lines together. */
public final class ResourceText {

    private ResourceText() {}

    /** {@code 1. kvartal 2027: kapacitet 400, allokeret 310, tilbage 90 timer} */
    public static String loads(List<QuarterLoad> loads) {
        return loads.stream().map(ResourceText::load).collect(Collectors.joining("\n\n"));
    }

    public static String load(QuarterLoad load) {
        String left = load.isOverloaded() ? "overskredet med " + load.overload() : "tilbage " + load.left();
        return "%s: kapacitet %d, allokeret %d, %s timer"
                .formatted(load.quarter().label(), load.capacity(), load.allocated(), left);
    }

    /** {@code 1. kvartal 2027: 40 timer} */
    public static String hours(List<QuarterHours> hours) {
        return hours.stream()
                .map(it -> it.quarter().label() + ": " + it.hours() + " timer")
                .collect(Collectors.joining("\n\n"));
    }

    /** {@code 1. kvartal 2027 (30 timer), 2. kvartal 2027 (10 timer)} */
    public static String overloads(List<QuarterLoad> loads) {
        return loads.stream()
                .filter(QuarterLoad::isOverloaded)
                .map(load -> load.quarter().label() + " (" + load.overload() + " timer)")
                .collect(Collectors.joining(", "));
    }
}
