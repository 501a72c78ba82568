package dk.portvagt.modelguard.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that are made of models and code, by their path. */
final class GeneratedFiles {

    static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");
    static final Path PAGE = Path.of("docs/systemtrin.md");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private GeneratedFiles() {}

    static Map<Path, String> of(Models models, Platform platform, Words words) {
        List<Step> steps = new StepCatalogue(models, platform, words).steps();
        Map<Path, String> files = new TreeMap<>();
        StepTemplates stepTemplates = new StepTemplates(words);
        Map<String, List<Template>> byRoom = new TreeMap<>();
        steps.forEach(step ->
                byRoom.computeIfAbsent(step.room(), it -> new ArrayList<>()).add(stepTemplates.of(step)));
        byRoom.forEach((room, templates) -> files.put(file("steps-" + room), json(templates)));
        files.put(file("messages"), json(List.of(new MessageTemplate(words).template())));
        files.put(file("calls"), json(new CallTemplates(models, words).all()));
        files.put(file("decisions"), json(new DecisionTemplates(models, words).all()));
        files.put(file("tasks"), json(new TaskTemplates(models, platform.functions(), words).all()));
        files.put(PAGE, new StepPage(words, platform).of(steps));
        return files;
    }

    private static Path file(String name) {
        return TEMPLATES.resolve(name + ".json");
    }

    private static String json(List<Template> templates) {
        try {
            return JSON.writeValueAsString(templates) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
