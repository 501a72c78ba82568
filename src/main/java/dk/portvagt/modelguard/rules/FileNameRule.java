package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requires that a file is named after its content, in kebab-case. */
class FileNameRule implements ModelRule {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.of(
                        models.processes().stream().map(it -> check(it.file(), it.id(), ".bpmn")),
                        models.decisions().stream().map(it -> check(it.file(), it.id(), ".dmn")),
                        models.forms().stream().map(it -> check(it.file(), it.id(), ".form")))
                .flatMap(it -> it)
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> check(String file, String id, String extension) {
        if (!KEBAB_CASE.matcher(id).matches()) {
            return Optional.of(new Finding(
                    file, "", "Id'et '" + id + "' har ikke den rigtige form", "Brug små bogstaver og bindestreger"));
        }
        return file.equals(id + extension)
                ? Optional.empty()
                : Optional.of(new Finding(
                        file,
                        "",
                        "Id'et '" + id + "' passer ikke til filnavnet",
                        "Filen skal hedde " + id + extension));
    }
}
