package dk.portvagt.project;

import dk.portvagt.budget.Kroner;
import dk.portvagt.calendar.DanishDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes projects in Danish notation. Lists have one paragraph per entry, because forms show Markdown. */
public final class ProjectText {

    private ProjectText() {}

    public static String of(Light light) {
        return switch (light) {
            case GREEN -> "grøn";
            case YELLOW -> "gul";
            case RED -> "rød";
        };
    }

    /** Writes {@code Økonomi: rød – 120.000 kr. over baseline} */
    public static String lights(List<LightReading> lights) {
        return lights.stream()
                .map(light -> "%s: %s – %s"
                        .formatted(capital(light.dimension().danishName()), of(light.light()), light.why()))
                .collect(Collectors.joining("\n\n"));
    }

    /** Writes {@code tid, økonomi} */
    public static String dimensions(List<LightReading> lights) {
        return lights.stream().map(light -> light.dimension().danishName()).collect(Collectors.joining(", "));
    }

    public static String milestones(List<Milestone> milestones) {
        return milestones.stream()
                .map(milestone -> "%d. %s: %s".formatted(milestone.number(), milestone.name(), date(milestone.due())))
                .collect(Collectors.joining("\n\n"));
    }

    /** Writes budget, benefit and milestones. */
    public static String baseline(Baseline baseline) {
        return "Baseline %d: budget %s, gevinst %s om året\n\n%s"
                .formatted(
                        baseline.version(),
                        Kroner.format(baseline.budget()),
                        Kroner.format(baseline.plan().yearlyBenefit()),
                        milestones(baseline.plan().milestones()));
    }

    static String date(LocalDate day) {
        return DanishDates.of(day);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
