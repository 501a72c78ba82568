package dk.portvagt.resource;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes hours in Danish notation, one paragraph per quarter, because forms show Markdown, which joins lines. A
 * paragraph does not begin with its quarter's number, because Markdown would turn it into a numbered list.
 */
public final class ResourceText {

    private ResourceText() {}

    /** Writes {@code I 1. kvartal 2027: kapacitet 400, allokeret 310, tilbage 90 timer} */
    public static String loads(List<QuarterLoad> loads) {
        return loads.stream().map(load -> "I " + load(load)).collect(Collectors.joining("\n\n"));
    }

    /** Writes {@code 1. kvartal 2027: kapacitet 400, allokeret 310, tilbage 90 timer} */
    public static String load(QuarterLoad load) {
        String left = load.isOverloaded() ? "overskredet med " + load.overload() : "tilbage " + load.left();
        return "%s: kapacitet %d, allokeret %d, %s timer"
                .formatted(load.quarter().label(), load.capacity(), load.allocated(), left);
    }

    /** Writes {@code I 1. kvartal 2027: 40 timer} */
    static String hours(List<QuarterHours> hours) {
        return hours.stream().map(it -> "I " + hours(it)).collect(Collectors.joining("\n\n"));
    }

    /** Writes {@code 1. kvartal 2027: 40 timer, 2. kvartal 2027: 20 timer} */
    public static String hoursInLine(List<QuarterHours> hours) {
        return hours.stream().map(ResourceText::hours).collect(Collectors.joining(", "));
    }

    private static String hours(QuarterHours hours) {
        return hours.quarter().label() + ": " + hours.hours() + " timer";
    }

    /** Writes {@code 1. kvartal 2027 (30 timer), 2. kvartal 2027 (10 timer)} */
    public static String overloads(List<QuarterLoad> loads) {
        return loads.stream()
                .filter(QuarterLoad::isOverloaded)
                .map(load -> load.quarter().label() + " (" + load.overload() + " timer)")
                .collect(Collectors.joining(", "));
    }
}
