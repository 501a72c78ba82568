package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A file has one process, and no two files have the same one, or the same decision or form. */
class OneOfEachRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.of(
                        several(models),
                        twice(models.processes(), ProcessModel::id, ProcessModel::file),
                        twice(models.decisions(), DecisionModel::id, DecisionModel::file),
                        twice(models.forms(), FormModel::id, FormModel::file))
                .flatMap(it -> it);
    }

    private static Stream<Finding> several(Models models) {
        return models.processes().stream()
                .filter(model -> model.all(Process.class).count() > 1)
                .map(model ->
                        model.finding("Der er " + model.all(Process.class).count() + " processer i stedet for én"));
    }

    private static <T> Stream<Finding> twice(List<T> models, Function<T, String> id, Function<T, String> file) {
        Set<String> seen = new HashSet<>();
        return models.stream()
                .filter(model -> !seen.add(id.apply(model)))
                .map(model -> new Finding(
                        file.apply(model), "", "Id'et '" + id.apply(model) + "' findes også i en anden fil"));
    }
}
