package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.stream.Stream;

/** Requires that the server can check every part of a form. */
class FormReadableRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.forms().stream()
                .flatMap(form -> form.problem().stream()
                        .map(problem -> new Finding(form.file(), "", problem + " - formularen kan ikke bruges")));
    }
}
