package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Expressions;
import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.ModelExpressions;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import java.util.stream.Stream;

/** Expressions can be read. */
class ExpressionRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> ModelExpressions.of(process)
                        .flatMap(place -> Expressions.problem(place.expression()).stream()
                                .map(problem -> process.finding(
                                        place.node(),
                                        "Udtrykket '" + place.expression() + "' kan ikke læses (" + problem + ")"))));
    }
}
