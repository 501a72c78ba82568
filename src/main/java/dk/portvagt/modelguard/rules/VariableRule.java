package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FlowRule;
import dk.portvagt.modelguard.model.ModelExpressions;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.Set;
import java.util.stream.Stream;

/** Requires that a form, a decision or a step of the system sets the variables of an expression on the way to it. */
class VariableRule implements FlowRule {

    /** Lists the variables that the engine itself provides. */
    private static final Set<String> IMPLICIT = Set.of("execution", "task", "loopCounter", "nrOfInstances");

    @Override
    public Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return models.processes().stream()
                .flatMap(process -> ModelExpressions.of(process)
                        .filter(place -> Expressions.problem(place.expression()).isEmpty())
                        .flatMap(place -> check(process, place, platform, flow)));
    }

    private static Stream<Finding> check(
            ProcessModel process, ModelExpressions.Place place, Platform platform, VariableFlow flow) {
        Set<String> available =
                place.node().map(node -> flow.availableAt(process, node)).orElse(Set.of());
        return Expressions.identifiers(place.expression()).stream()
                .filter(name -> !platform.beans().containsKey(name))
                .filter(name -> !available.contains(name) && !IMPLICIT.contains(name))
                .map(name -> process.finding(
                        place.owner(),
                        "Udtrykket '" + place.expression() + "' bruger '" + name + "', som ingen har angivet,",
                        Finding.nearest(name, available)));
    }
}
