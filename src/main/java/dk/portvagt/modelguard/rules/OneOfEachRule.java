package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Requires one process in each file, and each process, decision and form in one file only. */
class OneOfEachRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.of(
                        several(models),
                        twice(models.processes(), ProcessModel::id, ProcessModel::file),
                        twice(models.decisions(), DecisionModel::id, DecisionModel::file),
                        twice(models.forms(), FormModel::id, FormModel::file, OneOfEachRule::folders))
                .flatMap(it -> it);
    }

    private static Stream<Finding> several(Models models) {
        return models.processes().stream()
                .filter(model -> model.all(Process.class).count() > 1)
                .map(model ->
                        model.finding("Der er " + model.all(Process.class).count() + " processer i stedet for én"));
    }

    private static <T> Stream<Finding> twice(List<T> models, Function<T, String> id, Function<T, String> file) {
        return twice(models, id, file, (one, other) -> "");
    }

    /**
     * Finds duplicate ids.
     *
     * @param advice the remedy for the first model with the id and a later one
     */
    private static <T> Stream<Finding> twice(
            List<T> models, Function<T, String> id, Function<T, String> file, BiFunction<T, T, String> advice) {
        Map<String, T> first = new HashMap<>();
        models.forEach(model -> first.putIfAbsent(id.apply(model), model));
        return models.stream()
                .filter(model -> first.get(id.apply(model)) != model)
                .map(model -> new Finding(
                        file.apply(model),
                        "",
                        "Id'et '" + id.apply(model) + "' findes også i en anden fil",
                        advice.apply(first.get(id.apply(model)), model)));
    }

    /** Tells two files of one name apart by their folders. */
    private static String folders(FormModel one, FormModel other) {
        return one.folder().equals(other.folder())
                ? ""
                : "Formularen ligger både " + place(one) + " og " + place(other) + ": behold én af dem";
    }

    private static String place(FormModel form) {
        return form.folder().isEmpty() ? "uden for mapperne" : "i mappen '" + form.folder() + "'";
    }
}
