package dk.portvagt.modelguard.rules;

import dk.portvagt.form.FormField;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FlowRule;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.FormTexts;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Requires that the variables a form shows, or hides by, can exist: in the browser a wrong name is only an empty place.
 */
class FormDisplayRule implements FlowRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        Set<String> anywhere = new TreeSet<>(platform.code().variables().keySet());
        models.processes()
                .forEach(process ->
                        process.all(FlowNode.class).forEach(node -> anywhere.addAll(flow.availableAt(process, node))));
        return models.forms().stream().flatMap(form -> check(form, anywhere));
    }

    private static Stream<Finding> check(FormModel form, Set<String> anywhere) {
        Set<String> known = new TreeSet<>(anywhere);
        form.schema().fields().stream().map(FormField::key).forEach(known::add);
        Arrays.stream(MunicipalList.values()).map(MunicipalList::key).forEach(known::add);
        return FormTexts.namesRead(form).stream()
                .filter(name -> !known.contains(name))
                .map(name -> form.finding(
                        "",
                        "Formularen viser eller bruger '" + name + "', som ingen angiver,",
                        Finding.nearest(name, known)));
    }
}
