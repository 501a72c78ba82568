package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import java.util.stream.Stream;

/** The server can check everything a form asks for; what it cannot check is not asked for. */
class FormReadableRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.forms().stream()
                .flatMap(form -> form.problem().stream()
                        .map(problem -> new Finding(form.file(), "", problem + " - formularen kan ikke bruges")));
    }
}
