package dk.portvagt.modelguard.rules;

import dk.portvagt.form.Display;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.Map;
import java.util.stream.Stream;

/** Requires that a form shows texts and tables: no pages, pictures or buttons, and no computation in the browser. */
class FormComponentRule implements ModelRule {

    private static final Map<String, String> REFUSED = Map.of(
            "html", "HTML",
            "iframe", "en side fra et andet sted (iframe)",
            "image", "et billede",
            "button", "en knap",
            "expression", "et felt, der regnes ud i browseren (expression)");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.forms().stream()
                .flatMap(form -> form.schema()
                        .everything()
                        .filter(component -> component instanceof Display)
                        .map(component -> ((Display) component).type())
                        .filter(REFUSED::containsKey)
                        .distinct()
                        .map(type -> form.finding(
                                "", "Formularen indeholder " + REFUSED.get(type) + ", som ikke må bruges,", "")));
    }
}
