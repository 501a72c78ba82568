package dk.portvagt.workflow.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.workflow.deployment.Expressions;
import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.FormModel;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import dk.portvagt.workflow.deployment.VariableFlow;
import dk.portvagt.workflow.form.FormField;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** What a form shows, or hides by, is something that can exist: in the browser a wrong name is just an empty place. */
class FormDisplayRule implements ModelRule {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?!/)(?:#if |#loop )?(.*?)}}", Pattern.DOTALL);

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        VariableFlow flow = new VariableFlow(models, platform);
        Set<String> anywhere = new TreeSet<>(platform.code().variables().keySet());
        models.processes()
                .forEach(process ->
                        process.all(FlowNode.class).forEach(node -> anywhere.addAll(flow.availableAt(process, node))));
        return models.forms().stream().flatMap(form -> check(form, anywhere));
    }

    private static Stream<Finding> check(FormModel form, Set<String> anywhere) {
        Set<String> known = new TreeSet<>(anywhere);
        form.schema().fields().stream().map(FormField::key).forEach(known::add);
        Set<String> used = new LinkedHashSet<>();
        collect(form.json().path("components"), used);
        return used.stream()
                .filter(name -> !known.contains(name))
                .map(name -> form.finding(
                        "",
                        "Formularen viser eller bruger '" + name + "', som ingen angiver,",
                        Finding.nearest(name, known)));
    }

    /** Rows are left out: their names are those of the list's own content. */
    private static void collect(JsonNode node, Set<String> names) {
        if (node.isTextual()) {
            collect(node.asText(), names);
        } else if (!node.path("type").asText().equals("dynamiclist")) {
            if (node.path("valuesKey").isTextual()) {
                names.add(node.path("valuesKey").asText());
            }
            node.forEach(child -> collect(child, names));
        }
    }

    private static void collect(String text, Set<String> names) {
        if (text.startsWith("=")) {
            names.addAll(Expressions.feelNames(text.substring(1)));
        }
        Matcher templates = TEMPLATE.matcher(text);
        while (templates.find()) {
            names.addAll(Expressions.feelNames(templates.group(1)));
        }
    }
}
