package dk.portvagt.modelguard.template;

import dk.portvagt.modelguard.model.AskedTables;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.template.Template.Category;
import dk.portvagt.modelguard.template.Template.Property;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** A template per decision table that a process asks, with what the first asker does with the answer. */
final class DecisionTemplates {

    private static final List<String> ATTRIBUTES =
            List.of("decisionRef", "decisionRefTenantId", "resultVariable", "mapDecisionResult");

    private final Models models;
    private final Words words;

    DecisionTemplates(Models models, Words words) {
        this.models = models;
        this.words = words;
    }

    List<Template> all() {
        Map<String, BusinessRuleTask> asked = new TreeMap<>();
        models.processes().stream()
                .flatMap(process -> process.all(BusinessRuleTask.class))
                .forEach(task -> asked.putIfAbsent(task.getCamundaDecisionRef(), task));
        return asked.values().stream()
                .map(this::of)
                .sorted(Comparator.comparing(Template::name))
                .toList();
    }

    private Template of(BusinessRuleTask task) {
        String decision = task.getCamundaDecisionRef();
        String name = decision.equals(AskedTables.OF_THE_GATE)
                ? "Gatekriterier"
                : models.decision(decision)
                        .map(model -> model.decision().getName())
                        .orElseThrow();
        Template template = Template.of(
                "BusinessRuleTask",
                "decision." + (decision.equals(AskedTables.OF_THE_GATE) ? "gate-criteria" : decision),
                "Regler: " + name,
                task.getDocumentations().iterator().next().getTextContent().strip(),
                new Category("portvagt-rule", words.get("room.rule")),
                "rule");
        ATTRIBUTES.forEach(attribute -> Camunda.attribute(task, attribute)
                .ifPresent(value -> template.with(Property.fixed(value, Bindings.attribute(attribute)))));
        return template;
    }
}
