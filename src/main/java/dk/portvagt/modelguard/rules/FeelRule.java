package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.FeelReach;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.FormTexts;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.Xml;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Requires valid FEEL in decisions and forms, with calls to FEEL's own functions only. */
class FeelRule implements ModelRule {

    private static final Set<String> EXPRESSIONS = Set.of("inputExpression", "literalExpression", "outputEntry");
    private static final Set<String> TESTS = Set.of("inputEntry", "inputValues", "outputValues");
    private static final int SHOWN = 120;

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.concat(
                models.decisions().stream().flatMap(FeelRule::check),
                models.forms().stream().flatMap(FeelRule::check));
    }

    private static Stream<Finding> check(DecisionModel decision) {
        return decision.elements()
                .filter(element -> element.getLocalName().equals("text"))
                .flatMap(
                        text -> objection(text).map(objection -> decision.finding(text, objection, FeelReach.known())));
    }

    private static Stream<String> objection(Element text) {
        Node parent = text.getParentNode();
        String feel = Xml.text(text).strip();
        if (feel.isEmpty()) {
            return Stream.empty();
        }
        if (EXPRESSIONS.contains(parent.getLocalName())) {
            return objection(feel, FeelReach.ofExpression(feel));
        }
        return TESTS.contains(parent.getLocalName()) ? objection(feel, FeelReach.ofTests(feel)) : Stream.empty();
    }

    private static Stream<Finding> check(FormModel form) {
        return FormTexts.expressions(form)
                .flatMap(place -> objection(place.text(), FeelReach.ofExpression(place.text()))
                        .map(objection -> form.finding(place.element(), objection, FeelReach.known())));
    }

    private static Stream<String> objection(String feel, FeelReach reach) {
        String shown = feel.length() > SHOWN ? feel.substring(0, SHOWN) + " …" : feel;
        return reach.readable()
                ? reach.beyond().stream()
                        .map(beyond -> "Udtrykket '" + shown + "' bruger '" + beyond + "', som modeller ikke må bruge,")
                : Stream.of("Udtrykket '" + shown + "' kan ikke læses");
    }
}
