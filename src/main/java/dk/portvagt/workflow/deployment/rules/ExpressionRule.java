package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Expressions;
import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.ModelExpressions;
import dk.portvagt.workflow.deployment.ModelExpressions.Place;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import dk.portvagt.workflow.deployment.ProcessModel;
import java.util.Optional;
import java.util.stream.Stream;

/** Expressions can be read, and use variables and a few functions only: whatever else they reach for is program. */
class ExpressionRule implements ModelRule {

    private static final int SHOWN = 120;

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> ModelExpressions.of(process).flatMap(place -> check(process, place, platform)));
    }

    private static Stream<Finding> check(ProcessModel process, Place place, Platform platform) {
        Optional<String> problem = Expressions.problem(place.expression());
        if (problem.isPresent()) {
            return Stream.of(process.finding(
                    place.owner(), "Udtrykket '" + shown(place) + "' kan ikke læses (" + problem.get() + ")"));
        }
        return Expressions.beyond(place.expression(), platform).stream()
                .map(beyond -> process.finding(
                        place.owner(),
                        "Udtrykket '" + shown(place) + "' bruger '" + beyond + "', som modeller ikke må bruge,",
                        Finding.known("funktioner", beyond, platform.functions())));
    }

    private static String shown(Place place) {
        String expression = place.expression();
        return expression.length() > SHOWN ? expression.substring(0, SHOWN) + " …" : expression;
    }
}
