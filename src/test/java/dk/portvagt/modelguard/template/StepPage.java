package dk.portvagt.modelguard.template;

import dk.portvagt.modelguard.code.DeclaredVariable;
import dk.portvagt.modelguard.model.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that tells analysts what the system can do in a process. */
final class StepPage {

    private static final String HEAD = """
            # Systemtrin: det, systemet kan gøre i en proces

            Hvert trin er en skabelon i Camunda Modeler og har her sit navn dér. *Bruger* er variable, der skal være sat, før
            trinnet nås; *indstilles* vælges på skabelonen; *læser eller sætter* er det, trinnet bruger, hvis det er der, eller skriver;
            *fejl* kan fanges med en fejlhændelse (error boundary event). Trin, der kører i baggrunden, skal have en
            gentagelse (R5/PT5M).

            Siden laves af koden: `mvn -B test -Dtest=ElementTemplatesTest -Dportvagt.renew=true`.
            """;

    private final Words words;
    private final Platform platform;

    StepPage(Words words, Platform platform) {
        this.words = words;
        this.platform = platform;
    }

    String of(List<Step> steps) {
        Map<String, List<Step>> byRoom = new TreeMap<>();
        steps.forEach(step -> byRoom.computeIfAbsent(words.get("room." + step.room()), it -> new ArrayList<>())
                .add(step));
        return HEAD
                + byRoom.entrySet().stream()
                        .map(room -> "\n## " + room.getKey() + "\n"
                                + room.getValue().stream().map(this::entry).collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private String entry(Step step) {
        List<String> lines = new ArrayList<>();
        lines.add("\n### " + step.name() + "\n");
        lines.add(step.description() + "\n");
        lines.add("- Trin: `" + step.delegateExpression() + "`" + (step.inBackground() ? ", kører i baggrunden" : ""));
        addTo(
                lines,
                "Indstilles",
                step.inputs().stream().map(StepInput::variable).toList());
        addTo(lines, "Bruger", step.needs());
        addTo(lines, "Læser eller sætter", step.sets());
        if (!step.errors().isEmpty()) {
            lines.add("- Fejl: "
                    + step.errors().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines) + "\n";
    }

    private void addTo(List<String> lines, String what, Collection<String> variables) {
        if (!variables.isEmpty()) {
            lines.add(
                    "- " + what + ": " + variables.stream().map(this::variable).collect(Collectors.joining(", ")));
        }
    }

    private String variable(String name) {
        DeclaredVariable declared = platform.code().variables().get(name);
        if (declared == null) {
            return "`" + name + "`";
        }
        String kind = Map.<Class<?>, String>of(String.class, "tekst", Long.class, "tal", Boolean.class, "ja/nej")
                .getOrDefault(declared.type(), "liste");
        return "`" + name + "` (" + kind + ")";
    }
}
