package dk.portvagt.modelguard.template;

import dk.portvagt.modelguard.template.Template.Category;
import dk.portvagt.modelguard.template.Template.Choice;
import dk.portvagt.modelguard.template.Template.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A template per step of the system. */
final class StepTemplates {

    private final Words words;

    StepTemplates(Words words) {
        this.words = words;
    }

    Template of(Step step) {
        Template template = Template.of(
                        "ServiceTask",
                        "step." + step.bean(),
                        step.name(),
                        description(step),
                        new Category("portvagt-" + step.room(), words.get("room." + step.room())),
                        step.room())
                .with(Property.fixed(step.delegateExpression(), Bindings.attribute("delegateExpression")));
        if (step.inBackground()) {
            template.with(Property.fixed(true, Bindings.attribute("asyncBefore")));
        }
        step.inputs().forEach(input -> template.with(field(input)));
        return template;
    }

    private Property field(StepInput input) {
        List<Choice> choices = input.values().stream()
                .map(value -> new Choice(words.get("choice." + input.variable() + "." + value), value))
                .toList();
        return Property.choice(
                words.get("field." + input.variable()),
                "Variablen " + input.variable(),
                choices.get(0).value(),
                choices,
                Bindings.input(input.variable()));
    }

    private static String description(Step step) {
        List<String> sentences = new ArrayList<>(List.of(step.description()));
        addTo(sentences, "Bruger", step.needs());
        addTo(sentences, "Kan melde fejlen", step.errors());
        if (step.inBackground()) {
            sentences.add("Kører i baggrunden: sæt gentagelsen R5/PT5M under Job execution.");
        }
        return String.join(" ", sentences);
    }

    private static void addTo(List<String> sentences, String what, Set<String> names) {
        if (!names.isEmpty()) {
            sentences.add(what + ": " + String.join(", ", names) + ".");
        }
    }
}
