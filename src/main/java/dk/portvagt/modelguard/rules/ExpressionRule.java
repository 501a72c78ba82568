package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelExpressions;
import dk.portvagt.modelguard.model.ModelExpressions.Place;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.Optional;
import java.util.stream.Stream;

/** Requires valid expressions with variables and a few functions only; anything more would be code. */
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
